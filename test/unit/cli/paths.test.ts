import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { stringLiteral } from '../../../src/handlers/string-literal.js';
import { cli, folder } from './support.js';

/** The modules that a text imports, and whether it does anything else than import and export. */
function read(text: string) {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const others = source.statements.filter(
    (one) => !ts.isImportDeclaration(one) && !ts.isVariableStatement(one),
  );
  const imported = source.statements.flatMap((one) =>
    ts.isImportDeclaration(one) ? [(one.moduleSpecifier as ts.StringLiteral).text] : [],
  );
  return { imported, others: others.map((one) => one.getText()) };
}

const names = ["it's/gen", "g';code;'", 'g";code;"', 'g`${code}`', "g'\u2028code"];

test.each(names)('--out %j is a path in new handlers, and no code', async (name) => {
  const cwd = folder();
  const { status, err } = await cli(cwd, ['-f', 'koa', '--out', `src/${name}`]);
  expect(err).not.toContain('error');
  expect(status).toBe(0);
  const handlers = join(cwd, 'src/handlers');
  for (const file of readdirSync(handlers)) {
    const { imported, others } = read(readFileSync(join(handlers, file), 'utf8'));
    expect(imported[0], file).toBe(`../${name}/handlers.js`);
    expect(others).toEqual([]);
  }
  const again = await cli(cwd, ['-f', 'koa', '--out', `src/${name}`, '--check']);
  expect(again.status).toBe(0);
});

test.each(names)('--out %j is a path in a file that gets a stub', async (name) => {
  const cwd = folder();
  mkdirSync(join(cwd, 'src/handlers'), { recursive: true });
  const file = join(cwd, 'src/handlers/calls.ts');
  const text = `import type { CallsHandlers } from ${stringLiteral(`../${name}/handlers.js`, '"')};\n\nexport const calls: CallsHandlers = {\n};\n`;
  writeFileSync(file, text);
  const { status } = await cli(cwd, ['-f', 'koa', '--out', `src/${name}`]);
  expect(status).toBe(0);
  const { imported, others } = read(readFileSync(file, 'utf8'));
  expect(new Set(imported)).toEqual(new Set([`../${name}/handlers.js`]));
  expect(readFileSync(file, 'utf8')).toContain('notImplemented');
  expect(others).toEqual([]);
});

test('a string literal holds any text', () => {
  const text = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('');
  const odd = `${text}\u2028\u2029\ud800 \u{1f600}`;
  for (const quote of ["'", '"']) {
    expect((0, eval)(stringLiteral(odd, quote))).toBe(odd);
  }
});

test.each<[string, (cwd: string) => void, RegExp]>([
  ['a link that leads nowhere', (cwd) => symlinkSync('gone', join(cwd, 'src/handlers')), /FG6021/],
  ['a file', (cwd) => writeFileSync(join(cwd, 'src/handlers'), 'mine'), /FG5007|FG6001/],
])('a handlers folder that is %s is refused with a code', async (_, plant, code) => {
  const cwd = folder();
  mkdirSync(join(cwd, 'src'));
  plant(cwd);
  const { status, err } = await cli(cwd, ['-f', 'koa']);
  expect(err).toMatch(code);
  expect(status).toBe(1);
  expect(readdirSync(join(cwd, 'src'))).toEqual(['handlers']);
});

test('a handler file that is a link to nothing, or to what is no file, is left as it is', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'src/handlers'), { recursive: true });
  symlinkSync('gone.ts', join(cwd, 'src/handlers/calls.ts'));
  symlinkSync('.', join(cwd, 'src/handlers/tasks.ts'));
  const { status, err } = await cli(cwd, ['-f', 'koa']);
  expect(err).toMatch(/calls\.ts.*FG5004/);
  expect(err).toMatch(/tasks\.ts.*FG5004/);
  expect(status).toBe(0);
  expect(readdirSync(join(cwd, 'src/handlers'))).toContain('contacts.ts');
});
