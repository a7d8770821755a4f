import { describe, expect, it } from 'vitest';
import { parseChangelog } from '../../../src/changelog/index.js';

/** Markdown that makes readers of Markdown look back at what they have read, again and again. */
const repeated: readonly (readonly [name: string, (times: number) => string])[] = [
  ['brackets', (times) => '['.repeat(times)],
  ['links that are not closed', (times) => '[a]('.repeat(times)],
  ['links with titles', (times) => '[x](a "'.repeat(times)],
  ['stars that open', (times) => '*a '.repeat(times)],
  ['stars and underscores', (times) => '*a_ '.repeat(times)],
  ['emphasis around itself', (times) => '*'.repeat(times) + 'a' + '*'.repeat(times)],
  ['strong in emphasis', (times) => '*_'.repeat(times) + 'a' + '_*'.repeat(times)],
  ['quotes in quotes', (times) => '>'.repeat(times)],
  ['lists in lists', (times) => '- '.repeat(times)],
  ['tags', (times) => 'a <b '.repeat(times)],
  ['declarations', (times) => 'a <!A '.repeat(times)],
  ['instructions', (times) => 'a <? '.repeat(times)],
  ['comments', (times) => 'a <!-- '.repeat(times)],
  ['lines', (times) => '- add `a`\n'.repeat(times)],
];

describe('a changelog that was made to be slow', () => {
  it.each(repeated)('is read at once: %s', (_name, make) => {
    const text = `## 1.0.0\n\n- ${make(16_000)}\n\n## 0.9.0\n- add \`x\`\n`;
    const before = process.cpuUsage();
    const entries = parseChangelog(text);
    const { user, system } = process.cpuUsage(before);
    expect(entries.at(-1)).toMatchObject({ version: '0.9.0', action: 'add', subjects: ['x'] });
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it('keeps what stands above a list that is nested too deep', () => {
    const nested = Array.from(
      { length: 200 },
      (_, depth) => `${'  '.repeat(depth)}- add \`p${depth}\``,
    );
    const entries = parseChangelog(`## 1.0.0\n\n${nested.join('\n')}\n`);
    expect(entries.length).toBeGreaterThan(40);
    expect(entries[40]).toMatchObject({ subjects: ['p40'], line: 43 });
  });
});
