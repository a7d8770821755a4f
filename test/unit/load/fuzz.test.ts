import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

import { FteroGenError, catalogue } from '../../../src/diagnostics/index.js';
import type * as schemaCheck from '../../../src/load/check/openapi-schema.js';
import { listBundled, loadSpec } from '../../../src/load/index.js';
import type { LoadedSpec } from '../../../src/model/index.js';
import { folderWith } from './support.js';

const rounds = 300;

// The schema of OpenAPI is compiled anew for every document, which takes most of the time: one round
// in six is enough for what comes after it.
let turn = 0;
vi.mock('../../../src/load/check/openapi-schema.js', async (importOriginal) => {
  const original = await importOriginal<typeof schemaCheck>();
  const openApiSchemaErrors: typeof original.openApiSchemaErrors = (document, version) =>
    turn++ % 6 === 0 ? original.openApiSchemaErrors(document, version) : Promise.resolve([]);
  return { openApiSchemaErrors };
});

/** Mulberry32: the same numbers on every machine, so that a failure can be repeated by its round. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Mutation = (text: string, random: (below: number) => number) => string;

const scraps = [
  ...[
    'null',
    '[]',
    '{}',
    '0',
    '-1',
    'true',
    '""',
    '[null]',
    '.nan',
    '~',
    '1e999',
    '*a',
    '&a',
    '<<: *a',
  ],
  ...[
    '!!binary x',
    '!x',
    '$ref: "#"',
    '{$ref: "#/components"}',
    '{$ref: "#/paths"}',
    '$ref: 1',
    '- ',
    '? ',
  ],
  ...[
    '__proto__: {}',
    'constructor: 1',
    '\t',
    '\u0000',
    '\ud800',
    '%',
    '---',
    '...',
    '|',
    '>',
    '#',
    ': ',
    '"',
    "'",
  ],
];

const replaceLine = (text: string, random: (below: number) => number, line: string): string => {
  const lines = text.split('\n');
  const at = random(lines.length);
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
  lines[at] = indent + line;
  return lines.join('\n');
};

const pick = <T>(list: readonly T[], random: (below: number) => number): T =>
  list[random(list.length)] as T;

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random(40));
  },
  (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + pick(scraps, random) + text.slice(at);
  },
  (text, random) => replaceLine(text, random, pick(scraps, random)),
  (text, random) => replaceLine(text, random, pick(text.split('\n'), random).trim()),
  (text, random) =>
    text
      .split('\n')
      .filter((_, index, lines) => index !== random(lines.length))
      .join('\n'),
  // The value of a random key becomes something else.
  (text, random) => {
    const keys = [...text.matchAll(/^(\s*(?:- )?[\w$/{}'-]+):.*$/gm)];
    const match = pick(keys, random);
    const before = text.slice(0, match.index);
    return `${before}${match[1] ?? ''}: ${pick(scraps, random)}${text.slice(match.index + match[0].length)}`;
  },
];

function originals(): string[] {
  const newest = listBundled().find(({ newest }) => newest);
  const sample = readFileSync(join(import.meta.dirname, 'fixtures', 'everything.yaml'), 'utf8');
  return [sample, sample, readFileSync(newest?.path ?? '', 'utf8')];
}

function useEverything(spec: LoadedSpec): void {
  for (const { code, message, place } of spec.diagnostics) {
    expect(Object.hasOwn(catalogue, code)).toBe(true);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(place?.line).toBeGreaterThan(0);
  }
  JSON.stringify(spec.normal);
}

test(`${rounds} damaged documents give coded diagnostics, never an exception`, async () => {
  const cwd = await folderWith({});
  const texts = originals();
  let loaded = 0;
  for (let round = 0; round < rounds; round += 1) {
    const random = numbersFrom(round);
    let text = pick(texts, random);
    for (let count = 1 + random(3); count > 0; count -= 1)
      text = pick(mutations, random)(text, random);
    await writeFile(join(cwd, 'api.yaml'), text);
    try {
      useEverything(await loadSpec('api.yaml', { cwd }));
      loaded += 1;
    } catch (error) {
      if (!(error instanceof FteroGenError)) throw new Error(`round ${round}`, { cause: error });
      expect(error.diagnostics.length).toBeGreaterThan(0);
      for (const { message } of error.diagnostics)
        expect(message).not.toMatch(/undefined|\[object|NaN/);
    }
  }
  // Were all documents refused, or none, the damage would prove nothing.
  expect(loaded).toBeGreaterThan(rounds / 20);
  expect(loaded).toBeLessThan(rounds * 0.95);
}, 240_000);
