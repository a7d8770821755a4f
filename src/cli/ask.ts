import { createInterface } from 'node:readline/promises';
import type { Decision, Proposal } from '../diff/index.js';

/** Asks about each proposal on the terminal; what is not answered stays open. */
export async function askAboutProposals(proposals: readonly Proposal[]): Promise<Decision[]> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const decisions: Decision[] = [];
  try {
    for (const { change, score, reasons } of proposals) {
      const question = `${change.message}\n  ${Math.round(score * 100)} %: ${reasons.join(', ')}\n  Is that so? [y]es, [n]o, [s]kip, [q]uit: `;
      const answer = (await lines.question(question)).trim().toLowerCase();
      if (answer.startsWith('q')) break;
      if (answer.startsWith('y')) decisions.push({ id: change.id, accept: true });
      else if (answer.startsWith('n')) decisions.push({ id: change.id, accept: false });
    }
  } finally {
    lines.close();
  }
  return decisions;
}
