import { expect, test, vi } from 'vitest';
import { isPlainlyComplete } from '../../../src/handlers/quick-look.js';
import { outcome } from './support.js';

vi.mock('ts-morph', () => {
  throw new Error('The parser was loaded.');
});

const written = `import type { CallsHandlers } from '../generated/handlers.js';

const limit = {
  most: 3,
};

export const calls: CallsHandlers = {
  /** About a */
  async a({ body }, context) {
    const query = {
      body,
    };
    if (query) return 'text';
  },

  /**
   * About b,
   * in several lines.
   */
  b: async (
    request,
  ) => {
    return later(request);
  },
  c,
};
`;

test('handlers that were written in the scaffold’s layout need no parser', async () => {
  const index = `import type { Handlers } from '../generated/handlers.js';
import { calls } from './calls.js';
export const handlers: Handlers = { calls };
`;
  const { touched, reports } = await outcome(
    { calls: ['a', 'b', 'c'] },
    { 'calls.ts': written, 'index.ts': index },
  );
  expect({ touched, reports }).toEqual({ touched: [], reports: [] });
});

test.each([
  ['a member too few', written, ['a', 'b', 'c', 'd']],
  ['a member too many', written, ['a', 'b']],
  ['other members', written, ['a', 'b', 'x']],
  ['another type', written.replace(': CallsHandlers', ': TasksHandlers'), ['a', 'b', 'c']],
  ['a spread', written.replace('  c,', '  ...c,'), ['a', 'b', 'c']],
  ['a computed name', written.replace('  c,', '  [c]: 1,'), ['a', 'b', 'c']],
  ['a class', written.replace('const calls: CallsHandlers =', 'class Calls'), ['a', 'b', 'c']],
  ['two objects', written + written, ['a', 'b', 'c']],
  ['no end', written.replace('  c,\n};', '  c,'), ['a', 'b', 'c']],
  ['an object in a comment', `/*\n${written}*/\n`, ['a', 'b', 'c']],
  ['an object in a template', `const text = \`\n${written}\`;\n`, ['a', 'b', 'c']],
  ['a member in a comment', written.replace('  c,\n', '  /*\n  c,\n  */\n'), ['a', 'b', 'c']],
  [
    'a member after the start of a comment',
    written.replace('  c,\n', '  d() {}, /* one\n  c,\n  */\n'),
    ['a', 'b', 'c', 'd'],
  ],
  [
    'a member in a template',
    written.replace("return 'text';", 'return `\n`;').replace('  c,\n', '  d: `\n  c,\n`,\n'),
    ['a', 'b', 'c', 'd'],
  ],
  [
    'a member in a continued text',
    written.replace('  c,\n', "  d: 'one\\\n  c,\\\n',\n"),
    ['a', 'b', 'c', 'd'],
  ],
])('%s is left to the parser', (_, text, members) => {
  expect(isPlainlyComplete(text, { interfaceName: 'CallsHandlers', members })).toBe(false);
});
