import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseChangelog } from '../../../src/changelog/index.js';
import { diff, kindIds, kinds } from '../../../src/diff/index.js';
import type { DiffResult, KindId } from '../../../src/diff/index.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';

const root = fileURLToPath(new URL('../../cases/', import.meta.url));
const folders = readdirSync(root).filter((name) => name.startsWith('diff-'));

async function compare(folder: string): Promise<{ forth: DiffResult; back: DiffResult }> {
  const [before, after] = await Promise.all(
    ['before', 'after'].map(async (side) =>
      buildModel(await loadSpec(`./${folder}/${side}.yaml`, { cwd: root }), { webhooks: true }),
    ),
  );
  if (before === undefined || after === undefined) throw new Error('unreachable');
  const log = `${root}${folder}/changelog.md`;
  const options = existsSync(log) ? { changelog: parseChangelog(readFileSync(log, 'utf8')) } : {};
  return { forth: diff(before, after, options), back: diff(after, before, options) };
}

/** What a case expects: everything but the sentences, which the table of kinds is tested for. */
function essence({ changes, proposals, audit }: DiffResult): object {
  return {
    changes: changes.map(
      ({ kind, certainty, message, verdicts, before, after, directions, evidence }) => ({
        kind,
        certainty,
        message,
        levels: [verdicts.source.level, verdicts.runtime.level, verdicts.clients.level].join(' '),
        before: before?.pointer ?? null,
        after: after?.pointer ?? null,
        directions: directions.join(' '),
        ...(evidence === undefined ? {} : { because: `${evidence.by}: ${evidence.text}` }),
      }),
    ),
    proposals: proposals.map(({ change, reasons }) => ({ message: change.message, reasons })),
    unmatchedEntries: audit.unmatchedEntries.map(({ text }) => text),
    unmentionedChanges: audit.unmentionedChanges.map(({ id }) => id),
  };
}

describe('case folders', () => {
  const seen = new Set<KindId>();

  it.each(folders)('%s', async (folder) => {
    const { forth, back } = await compare(folder);
    for (const { kind } of [...forth.changes, ...back.changes]) seen.add(kind);
    const own = folder.slice('diff-'.length) as KindId;
    if (kindIds.includes(own)) {
      expect(forth.changes.map(({ kind }) => kind)).toContain(own);
      expect(back.changes.map(({ kind }) => kind)).toContain(kinds[own].mirror);
    }
    const text = `${JSON.stringify({ forth: essence(forth), back: essence(back) }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${root}${folder}/expected.json`);
  });

  it('there is one for every kind', () => {
    expect(kindIds.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
