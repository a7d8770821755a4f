import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { DiffSpecsReport } from '../diff-specs.js';
import { fail, systemReason, visible } from '../diagnostics/index.js';
import { writeDecisions } from '../diff/index.js';
import type { Decision, Proposal } from '../diff/index.js';
import type { Terminal } from './terminal.js';

/**
 * Asks about the proposals of a comparison, writes the answers to the decisions file and compares
 * again, until nothing is left to ask: a rename that is accepted may bring up others inside.
 * @param file the decisions file, from the current folder
 * @throws {FteroGenError} FG7004 when the file cannot be written, and what `compare` throws
 */
export async function settleProposals<T>(
  terminal: Terminal,
  file: string,
  compare: () => Promise<T>,
  reportOf: (compared: T) => DiffSpecsReport,
): Promise<T> {
  const lines = createInterface({ input: terminal.input, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const asked = new Set<string>();
  try {
    for (;;) {
      const compared = await compare();
      const { result, decisions } = reportOf(compared);
      const open = result.proposals.filter(({ change }) => !asked.has(change.id));
      if (open.length === 0) {
        if (asked.size === 0) terminal.err('No rename is proposed; there is nothing to ask.\n');
        return compared;
      }
      for (const { change } of open) asked.add(change.id);
      const { given, isOver } = await askAbout(open, answers, terminal);
      if (given.length > 0) await write(file, [...decisions, ...given], terminal);
      if (isOver) return given.length > 0 ? await compare() : compared;
    }
  } finally {
    lines.close();
  }
}

interface Answers {
  readonly given: readonly Decision[];
  /** No more answers are to come. */
  readonly isOver: boolean;
}

async function askAbout(
  proposals: readonly Proposal[],
  answers: AsyncIterator<string>,
  { err }: Terminal,
): Promise<Answers> {
  const given: Decision[] = [];
  for (const [i, { change, score, reasons }] of proposals.entries()) {
    err(`\n(${i + 1} of ${proposals.length}) ${visible(change.message)}\n`);
    err(`  ${Math.round(score * 100)} %: ${visible(reasons.join(', '))}\n`);
    for (const spot of [change.before, change.after]) {
      if (spot?.place === undefined) continue;
      err(`  ${visible(spot.place.file)}:${spot.place.line ?? 1}\n`);
    }
    const accept = await askOnce(answers, err);
    if (accept === 'quit') return { given, isOver: true };
    if (accept !== 'skip') given.push({ id: change.id, accept: accept === 'yes' });
  }
  return { given, isOver: false };
}

type Answer = 'yes' | 'no' | 'skip' | 'quit';

const letters: Readonly<Record<Answer, string>> = { yes: 'y', no: 'n', skip: 's', quit: 'q' };

/** Asks until the answer is one of those that there are; the end of the input is the last one. */
async function askOnce(answers: AsyncIterator<string>, err: Terminal['err']): Promise<Answer> {
  for (;;) {
    err('Is that so? [y]es, [n]o, [s]kip, [q]uit: ');
    const { done, value } = await answers.next();
    if (done === true) {
      err('\n');
      return 'quit';
    }
    const text = value.trim().toLowerCase();
    const found = (Object.keys(letters) as Answer[]).find(
      (answer) => text === answer || text === letters[answer],
    );
    if (found !== undefined) return found;
  }
}

async function write(
  file: string,
  decisions: readonly Decision[],
  { cwd, err }: Terminal,
): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), writeDecisions(decisions));
  } catch (error) {
    throw fail('FG7004', { path: file, reason: systemReason(error) });
  }
  err(`Your answers are in ${visible(file)}.\n`);
}
