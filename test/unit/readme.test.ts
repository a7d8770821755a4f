import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { options } from '../../src/config/options.js';
import { kindsTable } from '../../src/diff/kinds/table.js';

/**
 * The parts of README.md that are made from the code. `UPDATE_README=1 npx vitest run test/unit/readme.test.ts`
 * writes them.
 */
const path = resolve(import.meta.dirname, '../../README.md');

function optionsTable(): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const value =
      'default' in option && option.default.toString() !== '' ? `\`${option.default}\`` : '';
    return `| \`${name}\` | ${value} | ${option.description} |`;
  });
  return ['| option | default | what it is |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

const parts: Readonly<Record<string, () => string>> = {
  options: optionsTable,
  kinds: kindsTable,
};

describe('README.md', () => {
  it.each(Object.entries(parts))('has the %s as the code has them', async (name, make) => {
    const text = readFileSync(path, 'utf8');
    const expected = (await prettier.format(make(), { parser: 'markdown' })).trim();
    const part = new RegExp(`(<!-- generated: ${name} -->\n)([^]*?)(<!-- /generated -->)`);
    if (process.env['UPDATE_README'] !== undefined) {
      writeFileSync(
        path,
        text.replace(part, (_all, before, _old, after) => `${before}\n${expected}\n\n${after}`),
      );
      return;
    }
    expect(part.exec(text)?.[2]?.trim()).toBe(expected);
  });

  it('names at least eighty kinds of change', () => {
    expect(kindsTable().split('\n').length).toBeGreaterThan(82);
  });
});
