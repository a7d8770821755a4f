import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../..');
const policy = readFileSync(resolve(repository, 'SECURITY.md'), 'utf8');

/** The parts that promise something, with their items. */
const promised = new Map(
  policy
    .split(/^## /m)
    .slice(1)
    .map((part): [string, string[]] => {
      const [title = '', ...lines] = part.split('\n');
      const items = lines.join('\n').split(/^- /m).slice(1);
      return [title, items.map((item) => item.replaceAll(/\s+/g, ' ').trim())];
    })
    .filter(([title, items]) => items.length > 0 && title !== 'What is not promised'),
);

const testsOf = (item: string) => item.match(/\btest\/[\w./-]+\.ts\b/g) ?? [];

describe('SECURITY.md', () => {
  it('promises something of documents, the network, the disk, servers and what is installed', () => {
    expect([...promised.keys()]).toEqual([
      'Documents',
      'The network',
      'The disk',
      'Servers',
      'What is installed',
    ]);
  });

  it.each([...promised])('%s: names a test that exists for each promise', (_title, items) => {
    for (const item of items) {
      expect(testsOf(item), item).not.toEqual([]);
      for (const path of testsOf(item))
        expect(existsSync(resolve(repository, path)), path).toBe(true);
    }
  });

  it('is named where users look', () => {
    expect(readFileSync(resolve(repository, 'README.md'), 'utf8')).toContain('(SECURITY.md)');
  });
});
