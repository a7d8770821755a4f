import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { planHandlers } from '../../../src/handlers/index.js';
import { newHandlerFile } from '../../../src/handlers/scaffold.js';
import { describeHandlers, outcome } from './support.js';

const groups = { calls: ['createCall', 'delete'], tasks: ['getTasks'] };

test('an empty folder gets a file for each group and one that collects them', async () => {
  const { files, touched, reports, errors } = await outcome(groups, {});
  expect(touched).toEqual(['calls.ts', 'tasks.ts', 'index.ts']);
  expect(reports).toEqual([]);
  expect(errors).toEqual([]);
  expect(files['calls.ts'])
    .toBe(`import { notImplemented, type CallsHandlers } from '../generated/handlers.js';

export const calls: CallsHandlers = {
  /** About createCall */
  async createCall() {
    throw notImplemented('createCall');
  },

  /** About delete */
  async delete() {
    throw notImplemented('delete');
  },
};
`);
});

test('the scaffold is in prettier’s form', async () => {
  const { files } = await outcome({ ...groups, empty: [] }, {});
  for (const [path, text] of Object.entries(files)) {
    const style = { filepath: path, singleQuote: true, printWidth: 100 } as const;
    expect(await format(text, style), path).toBe(text);
  }
});

test('a folder that is complete is left alone, without the parser', async () => {
  const { files } = await outcome(groups, {});
  const again = await outcome(groups, files);
  expect(again.touched).toEqual([]);
  expect(again.reports).toEqual([]);
});

test('a summary cannot leave its comment', () => {
  const [file] = describeHandlers({ calls: ['a'] }).files;
  if (file === undefined) throw new Error('no file');
  const summary = 'x */ process.exit(); /*\n\u2028\u202e line\u0000 two';
  const text = newHandlerFile({ ...file, operations: [{ name: 'a', summary }] }, './h.js');
  expect(text).toContain('/** x *\\/ process.exit(); /* line two */');
});

test('a handlers path that is a file is an error with a code', async () => {
  const { fileURLToPath } = await import('node:url');
  const folder = fileURLToPath(import.meta.url);
  const description = describeHandlers(groups);
  await expect(planHandlers({ description, folder, cwd: folder })).rejects.toThrow('FG5007');
});

describe('code in a comment is no code', () => {
  const calls = `import type { CallsHandlers } from '../generated/handlers.js';
/*
export const calls: CallsHandlers = {
  async a() {
    return { status: 204 };
  },
};
*/
export {};
`;
  const index = `import type { Handlers } from '../generated/handlers.js';
import { calls } from './calls.js';
export const handlers: Handlers = { calls };
`;

  test('a handler that is commented out is not written', async () => {
    const { touched, reports } = await outcome(
      { calls: ['a'] },
      { 'calls.ts': calls, 'index.ts': index },
    );
    expect([...touched, ...reports]).not.toEqual([]);
  });

  test('a comment that mentions the handlers is not where they are collected', async () => {
    const { touched } = await outcome(
      { calls: ['a'] },
      { 'helpers.ts': '// see Handlers\nexport const help = 1;\n' },
    );
    expect(touched).toContain('index.ts');
  });
});
