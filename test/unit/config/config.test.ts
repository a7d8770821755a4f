import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { beforeEach, describe, expect, test } from 'vitest';
import { configSchema, resolveOptions, type GivenOptions } from '../../../src/config/index.js';
import { FteroGenError } from '../../../src/diagnostics/index.js';

const run = { check: false, dryRun: false, force: false };
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'config-'));
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

const resolved = (given: GivenOptions = {}, config?: string) =>
  resolveOptions(cwd, given, run, config);

/** `FG3001 file:line:column message help` of every problem. */
async function problems(given: GivenOptions = {}, config?: string): Promise<string[]> {
  try {
    await resolved(given, config);
  } catch (error) {
    if (!(error instanceof FteroGenError)) throw error;
    return error.diagnostics.map(({ code, message, help, place }) =>
      [code, Object.values(place ?? {}).join(':'), message, help].join(' | '),
    );
  }
  return [];
}

test('the command line alone, with the defaults', async () => {
  expect(await resolved({ framework: 'koa' })).toEqual({
    cwd,
    framework: 'koa',
    spec: 'ftero',
    overlays: [],
    out: join(cwd, 'src/generated'),
    handlers: join(cwd, 'src/handlers'),
    scaffold: true,
    strict: false,
    include: [],
    exclude: [],
    allowRefs: [],
    webhooks: false,
    ...run,
  });
});

describe('a configuration', () => {
  test.each([
    ['ftero-gen.config.yaml', '# mine\nframework: koa\noverlays: a.yaml\nscaffold: false\n'],
    ['ftero-gen.config.yml', 'framework: koa\noverlays: [a.yaml]\nscaffold: false\n'],
    [
      'ftero-gen.config.json',
      '{"$schema":"x","framework":"koa","overlays":["a.yaml"],"scaffold":false}',
    ],
    [
      'ftero-gen.config.mjs',
      "export default { framework: 'koa', overlays: 'a.yaml', scaffold: false };",
    ],
    [
      'ftero-gen.config.js',
      "module.exports = { framework: 'koa', overlays: 'a.yaml', scaffold: false };",
    ],
    ['package.json', '{"ftero-gen":{"framework":"koa","overlays":["a.yaml"],"scaffold":false}}'],
  ])('may be %s', async (path, text) => {
    put(path, text);
    const found = await resolved();
    expect(found).toMatchObject({ framework: 'koa', overlays: ['a.yaml'], scaffold: false });
  });

  test('gives way to the command line, option by option', async () => {
    put('ftero-gen.config.yaml', 'framework: koa\nspec: ftero@1.4.0\ninclude: [calls]\n');
    const found = await resolved({ framework: 'express', include: ['tasks'], spec: undefined });
    expect(found).toMatchObject({ framework: 'express', spec: 'ftero@1.4.0', include: ['tasks'] });
  });

  test('in another folder means its paths from there', async () => {
    put(
      'api/config.yaml',
      'framework: koa\nspec: api.yaml\nout: gen\noverlays: [../fix.yaml]\nallowRefs: [shared, https://x.test/]\n',
    );
    expect(await resolved({ handlers: 'mine' }, 'api/config.yaml')).toMatchObject({
      spec: 'api/api.yaml',
      out: join(cwd, 'api/gen'),
      handlers: join(cwd, 'mine'),
      overlays: ['fix.yaml'],
      allowRefs: ['api/shared', 'https://x.test/'],
    });
    put('api/config.yaml', 'framework: koa\nspec: ftero@1.4.0\n');
    expect(await resolved({}, 'api/config.yaml')).toMatchObject({ spec: 'ftero@1.4.0' });
  });

  test('may be empty but for comments', async () => {
    put('ftero-gen.config.yaml', '# nothing yet\n\n');
    expect(await resolved({ framework: 'koa' })).toMatchObject({ spec: 'ftero' });
  });

  test('is not searched for when one is named, and package.json is not judged', async () => {
    put('ftero-gen.config.yaml', 'nonsense: 1\n');
    put('package.json', 'not json');
    put('other.yaml', 'framework: koa\n');
    expect(await resolved({}, 'other.yaml')).toMatchObject({ framework: 'koa' });
  });
});

describe('what is wrong', () => {
  test('an unknown key, with its place and the nearest name', async () => {
    put('ftero-gen.config.yaml', 'framework: koa\n\nhandler: x\n');
    expect(await problems()).toEqual([
      'FG3001 | ftero-gen.config.yaml:3:1 | There is no option "handler". | Did you mean handlers?',
    ]);
  });

  test('an unknown key in JSON and in package.json', async () => {
    put('a.json', '{\n  "framework": "koa",\n  "overlay": []\n}');
    expect((await problems({}, 'a.json'))[0]).toMatch(/^FG3001 \| a\.json:3:\d+ .*overlays/);
    put('package.json', '{\n  "name": "x",\n  "ftero-gen": {\n    "Out": "x"\n  }\n}');
    expect((await problems())[0]).toMatch(/^FG3001 \| package\.json:4:\d+ .*Did you mean out\?/);
  });

  test('wrong types, all of them', async () => {
    put('ftero-gen.config.yaml', 'framework: 3\nscaffold: "yes"\ninclude: [1]\nout: ""\nspec:\n');
    expect((await problems()).map((one) => one.split(' | ').slice(0, 3).join(' '))).toEqual([
      expect.stringMatching(/^FG3002 ftero-gen.config.yaml:1:\d+ .*must be a text, not 3/),
      expect.stringMatching(/^FG3002 ftero-gen.config.yaml:2:\d+ .*true or false, not a text/),
      expect.stringMatching(
        /^FG3002 ftero-gen.config.yaml:3:\d+ .*a list of texts, not a list with/,
      ),
      expect.stringMatching(/^FG3002 ftero-gen.config.yaml:4:\d+ .*not an empty text/),
      expect.stringMatching(/^FG3002 ftero-gen.config.yaml:5:\d+ .*not nothing/),
    ]);
  });

  test.each([
    ['a prototype name', 'a.json', '{"__proto__": {"framework": "koa"}}', 'FG3001'],
    ['a list', 'a.yaml', '- framework', 'FG3007'],
    ['a text', 'a.json', '"koa"', 'FG3007'],
    ['broken YAML', 'a.yaml', 'framework: [koa\n', 'FG1010'],
    ['broken JSON', 'a.json', '{"framework": }', 'FG1011'],
    ['a module without a default export', 'a.mjs', 'export const framework = 1;', 'FG3007'],
    ['a module that throws', 'a.mjs', 'throw new Error("first\\nsecond");', 'FG3005'],
    ['a module that does not parse', 'a.mjs', 'export default {', 'FG3005'],
    ['another extension', 'a.toml', '', 'FG3008'],
    ['no framework', 'a.yaml', 'spec: ftero', 'FG3006'],
  ])('%s', async (_, path, text, code) => {
    put(path, text);
    const found = await problems({}, path);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`${code} |`), found[0]).toBe(true);
  });

  test('a named file that is missing, or a folder', async () => {
    expect((await problems({}, 'gone.yaml'))[0]).toMatch(/^FG3003 .*no such file/);
    mkdirSync(join(cwd, 'folder.json'));
    expect((await problems({}, 'folder.json'))[0]).toMatch(/^FG3003 .*folder/);
  });

  test('two configurations', async () => {
    put('ftero-gen.config.yaml', 'framework: koa');
    put('package.json', '{"ftero-gen":{}}');
    expect((await problems())[0]).toMatch(/^FG3004 .*ftero-gen\.config\.yaml, package\.json/);
  });
});

describe('the published schema', () => {
  test('is that of the table of options', async () => {
    await expect(`${JSON.stringify(configSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../specs/schemas/config.schema.json',
    );
  });

  test.each<[object, boolean]>([
    [{ framework: 'koa', include: ['a'], scaffold: false, $schema: 'x' }, true],
    [{ include: 'a' }, true],
    [{ handler: 'x' }, false],
    [{ scaffold: 'yes' }, false],
    [{ out: '' }, false],
    [{ overlays: [1] }, false],
  ])('judges %j as the tool does', async (value, valid) => {
    expect(new Ajv.default().validate(configSchema(), value)).toBe(valid);
    put('ftero-gen.config.json', JSON.stringify({ framework: 'koa', ...value }));
    expect((await problems()).length === 0).toBe(valid);
  });
});
