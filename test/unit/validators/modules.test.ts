import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileValidators } from '../../../src/emit/validators/index.js';
import type { CompiledValidators, ValidatorEntry } from '../../../src/emit/validators/index.js';
import type { Finding, Validate } from './compile.js';
import { documentOf } from './compile.js';

const document = documentOf({
  Person: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, home: { $ref: '#/components/schemas/Address' } },
  },
  Address: { type: 'object', properties: { city: { type: 'string', format: 'date' } } },
  Call: {
    type: 'object',
    properties: {
      by: { $ref: '#/components/schemas/Person' },
      at: { type: 'string', pattern: '^a' },
    },
  },
  Anything: {},
});

function entry(name: string, schema: string): ValidatorEntry {
  return {
    name,
    at: { schema: { $ref: `#/components/schemas/${schema}` }, pointer: `/paths/${name}` },
    direction: 'request',
    applyDefaults: false,
  };
}

const groups = [
  { fileName: 'people', entries: [entry('createPerson', 'Person'), entry('isObject', 'Anything')] },
  { fileName: 'Shared', entries: [entry('createCall', 'Call'), entry('Person', 'Address')] },
];

describe('several groups', () => {
  let folder = '';
  let compiled: CompiledValidators;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'validators-'));
    compiled = compileValidators({ document, groups });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const { path, content } of compiled.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function load(name: string): Promise<Validate> {
    const path = compiled.moduleOf.get(name) ?? '';
    const url = pathToFileURL(join(folder, path)).href;
    const module = (await import(/* @vite-ignore */ url)) as Record<string, Validate>;
    const validate = module[name];
    if (validate === undefined) throw new Error(`${path} does not export ${name}`);
    return validate;
  }

  it('are modules that share what both need', async () => {
    expect((await readdir(join(folder, 'validators'))).sort()).toEqual([
      'Shared.d.ts',
      'Shared.js',
      'helpers.js',
      'people.d.ts',
      'people.js',
      'shared-2.js',
    ]);
    const texts = compiled.files.map(({ content }) => content).join('\n');
    expect(texts.match(/^function Person\w*/gm)).toHaveLength(1);
    expect(texts.match(/^function isObject/gm)).toHaveLength(1);
  });

  it('run and agree on their exports', async () => {
    const call = await load('createCall');
    const findings: Finding[] = [];
    expect(call({ by: { home: { city: 'x' } }, at: 'b' }, findings, '')).toBe(false);
    expect(findings.map(({ pointer, keyword }) => `${keyword} ${pointer}`)).toEqual([
      'required /by/name',
      'format /by/home/city',
      'pattern /at',
    ]);
    expect((await load('createPerson'))({ name: 'x' }, null, '')).toBe(true);
    expect((await load('Person'))({ city: '2020-01-01' }, null, '')).toBe(true);
    expect((await load('isObject'))(5, null, '')).toBe(true);
    expect([...compiled.accepting]).toEqual(['isObject']);
  });

  it('have declarations that type-check', () => {
    const paths = compiled.files.map(({ path }) => join(folder, path));
    const program = ts.createProgram(
      paths.filter((path) => path.endsWith('.d.ts')),
      { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, types: [] },
    );
    expect(ts.getPreEmitDiagnostics(program).map((one) => one.messageText)).toEqual([]);
  });
});

describe('one group', () => {
  it('is one module with the helpers that it uses and no others', () => {
    const { files } = compileValidators({ document, groups: groups.slice(0, 1) });
    expect(files.map(({ path }) => path)).toEqual([
      'validators/people.js',
      'validators/people.d.ts',
    ]);
    const text = files[0]?.content ?? '';
    expect(text).toContain('function isDate(');
    expect(text).not.toContain('function isDateTime(');
    expect(text).not.toMatch(/\beval\b|new Function|\bimport\b/);
  });
});
