import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli } from '../cli/support.js';

/** Runs with a configuration that exports this, and gives what was said. */
async function say(code: string): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'odd-'));
  writeFileSync(join(cwd, 'ftero-gen.config.mjs'), code);
  const { out, err, status } = await cli(cwd, ['generate', '--check']);
  expect(status).toBe(1);
  expect(err).not.toMatch(/FG3020|\n\s+at /);
  return out + err;
}

describe('a configuration whose module exports', () => {
  test.each([
    ['a function', 'export default () => ({ framework: "koa" })', 'FG3007', 'not a function'],
    ['a class', 'export default class {}', 'FG3007', 'not a function'],
    ['a promise', 'export default Promise.resolve({})', 'FG3007', 'not a promise'],
    ['an instance', 'export default new (class { framework = "koa" })()', 'FG3007', 'instance'],
    ['a map', 'export default new Map([["framework", "koa"]])', 'FG3007', 'instance'],
    ['a symbol', 'export default Symbol("s")', 'FG3007', 'not a symbol'],
    ['a large number', 'export default 5n', 'FG3007', 'not 5'],
    ['nothing', 'export const options = {}', 'FG3007', 'not nothing'],
    ['a large number inside', 'export default { framework: 5n }', 'FG3002', 'not 5'],
    ['a symbol inside', 'export default { framework: Symbol() }', 'FG3002', 'not a symbol'],
    [
      'a getter that throws',
      'export default { get framework() { throw new Error("no luck"); } }',
      'FG3005',
      'no luck',
    ],
    [
      'a getter that throws what has no text',
      'export default { get framework() { throw Object.create(null); } }',
      'FG3005',
      'cannot be told',
    ],
    [
      'a proxy that throws',
      'export default new Proxy({}, { ownKeys() { throw new Error("no keys"); } })',
      'FG3005',
      'no keys',
    ],
    [
      'a proxy that is gone',
      'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); export default proxy',
      'FG3005',
      'revoked',
    ],
    [
      'a list that throws',
      'export default { framework: "koa", include: new Proxy([], { get() { throw 5; } }) }',
      'FG3005',
      '5',
    ],
    ['and throws nothing', 'throw undefined', 'FG3005', 'undefined'],
    ['and throws a symbol', 'throw Symbol("s")', 'FG3005', 'Symbol(s)'],
  ])('%s', async (_, code, expected, words) => {
    const said = await say(code);
    expect(said).toContain(expected);
    expect(said).toContain(words);
  });
});

test('a getter is asked once', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'odd-'));
  const twice = 'let n = 0; export default { get framework() { return n++ === 0 ? "koa" : 5; } }';
  writeFileSync(join(cwd, 'ftero-gen.config.mjs'), twice);
  expect((await cli(cwd, ['generate', '--dry-run'])).status).toBe(0);
});
