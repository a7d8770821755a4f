import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { stringFormats } from '../../../src/emit/validators/formats.js';
import { strategyOf } from '../../../src/load/patterns/strategy.js';
import { processorTime } from '../../trust/worst-case/cost.js';
import { compileOne } from './compile.js';
import type { Validate } from './compile.js';

const folder = new URL('../../../templates/shared/validators/', import.meta.url);

/** The regular expressions that stand in a file, and where others are made from texts. */
function expressionsIn(name: string): { literals: string[]; made: string[] } {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const literals: string[] = [];
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      made.push(`${name}: ${node.arguments?.[0]?.getText().split('\n')[0]?.slice(0, 24) ?? ''}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, made };
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, ...expressionsIn(name) }));

const hostile: readonly (readonly [before: string, pumped: string, after: string])[] = [
  ['', 'a', '!'],
  ['', '1', '!'],
  ['', 'a.', '!'],
  ['', '{a}', '{'],
  ['{', 'a,', '!'],
  ['{', '%41', '!'],
  ['', '%41', '%'],
  ['#/', '~0', '~'],
  ['http://', ':', '@'],
  ['http://[', ':', ']'],
  ['http://', 'a@', '!'],
  ['"', 'a', '!'],
  ['"', '\\"', '@a'],
  ['a@', 'a-', '.'],
  ['P', '1Y', 'T'],
  ['2020-01-01T00:00:00.', '1', '!'],
  ['00:00:00.', '1', '!'],
  ['', 'é.', '@'],
  ['', '(?<a>)', ''],
  ['', 'A=', '='],
];
const noticeable = 30;
const mostGrowth = 30;

function growsTooFast(
  validate: Validate,
  [before, pumped, after]: (typeof hostile)[number],
  measure = processorTime,
): boolean {
  const [less = 0, more = 0] = [20_000, 200_000].map((size) => {
    const text = before + pumped.repeat(size / pumped.length) + after;
    return measure(() => validate(text, null, ''));
  });
  return more > noticeable && more > mostGrowth * less;
}

describe('the checks of formats', () => {
  it('are read from files that have regular expressions', () => {
    expect(files.flatMap(({ literals }) => literals).length).toBeGreaterThan(30);
  });

  it.each(files)('in $name use regular expressions that are certain to be quick', (file) => {
    const slow = file.literals.filter((literal) => {
      const end = literal.lastIndexOf('/');
      return strategyOf(literal.slice(1, end), literal.slice(end + 1)).engine !== 'native';
    });
    expect(slow).toEqual([]);
  });

  it('make regular expressions only for short texts and single characters', () => {
    expect(files.flatMap(({ made }) => made)).toEqual([
      // A label of a host name of at most 253 characters.
      "hosts.js: '^(?=.{1,63}$)(?![-\\\\p{M",
      // Only to see whether it can be.
      'identifiers.js: text',
      'linear-patterns.js: `^(?:${source})$`',
      "linear-patterns.js: '\\\\w'",
    ]);
  });

  it.each([...stringFormats.keys()])(
    'take their share of time for a long text: %s',
    async (format) => {
      const validate = await compileOne({ type: 'string', format });
      const found = hostile.filter((parts) => growsTooFast(validate, parts));
      // Whatever else the machine does cannot slow down the same texts twice.
      expect(found.filter((parts) => growsTooFast(validate, parts))).toEqual([]);
    },
  );

  it('would be found if it grew with the square', () => {
    let steps = 0;
    const slow: Validate = (text) => {
      steps += (String(text).length / 1000) ** 2;
      return true;
    };
    const counted = (work: () => void) => {
      const before = steps;
      work();
      return steps - before;
    };
    expect(growsTooFast(slow, ['', 'a', '!'], counted)).toBe(true);
  });
});
