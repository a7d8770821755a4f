import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { compileValidators } from '../../src/emit/validators/index.js';
import type { ValidatorEntry, ValidatorGroup } from '../../src/emit/validators/index.js';
import { normalise } from '../../src/load/dialects/normalise.js';
import { isJsonObject, join, localPointer, valueAt } from '../../src/model/index.js';
import type { Direction, JsonObject, JsonValue, Pointer, Schema } from '../../src/model/index.js';
import type { BenchmarkReport, Figure } from './report.js';

function contentOf(
  document: JsonObject,
  holder: JsonValue | undefined,
  pointer: Pointer,
  direction: Direction,
  add: (schema: JsonValue, pointer: Pointer, direction: Direction) => void,
): void {
  const reference = isJsonObject(holder) ? holder.$ref : undefined;
  const place = typeof reference === 'string' ? (localPointer(reference) ?? pointer) : pointer;
  const target = typeof reference === 'string' ? valueAt(document, place) : holder;
  if (!isJsonObject(target)) return;
  if (target.schema !== undefined) add(target.schema, join(place, 'schema'), direction);
  const { content } = target;
  for (const [type, media] of isJsonObject(content) ? Object.entries(content) : []) {
    if (isJsonObject(media) && media.schema !== undefined) {
      add(media.schema, join(place, 'content', type, 'schema'), direction);
    }
  }
}

/** An entry for each schema that an operation's parameters, body and responses have, by tag. */
export function entriesByTag(document: JsonObject): ValidatorGroup[] {
  const groups = new Map<string, ValidatorEntry[]>();
  let count = 0;
  const paths = isJsonObject(document.paths) ? document.paths : {};
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of isJsonObject(item) ? Object.entries(item) : []) {
      if (!isJsonObject(operation) || operation.responses === undefined) continue;
      const [tag = 'default'] = Array.isArray(operation.tags) ? (operation.tags as string[]) : [];
      const entries = groups.get(tag) ?? [];
      groups.set(tag, entries);
      const add = (schema: JsonValue, pointer: Pointer, direction: Direction): void => {
        const at = { schema: schema as Schema, pointer };
        const applyDefaults = direction === 'request';
        entries.push({ name: `check${++count}`, at, direction, applyDefaults });
      };
      const base = join('/paths', path, method);
      contentOf(document, operation.requestBody, join(base, 'requestBody'), 'request', add);
      const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
      (parameters as JsonValue[]).forEach((parameter, index) =>
        contentOf(document, parameter, join(base, 'parameters', index), 'request', add),
      );
      const responses = isJsonObject(operation.responses) ? operation.responses : {};
      for (const [status, response] of Object.entries(responses)) {
        contentOf(document, response, join(base, 'responses', status), 'response', add);
      }
    }
  }
  return [...groups].map(([fileName, entries]) => ({ fileName, entries }));
}

function time(run: () => void, rounds: number): number {
  const start = process.hrtime.bigint();
  for (let round = 0; round < rounds; round++) run();
  return Number(process.hrtime.bigint() - start) / rounds;
}

const median = (samples: number[]): number =>
  samples.sort((left, right) => left - right)[Math.floor(samples.length / 2)] ?? NaN;

function readGitHub(): JsonObject {
  const path = createRequire(import.meta.url).resolve(
    '@octokit/openapi/generated/api.github.com.json',
  );
  const document = JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
  return normalise('3.0', { document, report: () => {}, place: () => undefined });
}

function compileGitHub(): Figure[] {
  const document = readGitHub();
  const groups = entriesByTag(document);
  const rounds = Array.from({ length: 5 }, () =>
    time(() => void compileValidators({ document, groups }), 1),
  );
  const { files } = compileValidators({ document, groups });
  const size = files.reduce((sum, { content }) => sum + content.length, 0);
  const name = 'compile the validators of GitHub';
  return [
    { name: `${name}, first`, value: (rounds[0] ?? NaN) / 1e6, unit: 'ms', target: { most: 800 } },
    { name: `${name}, again`, value: median(rounds) / 1e6, unit: 'ms' },
    { name: 'size of the validators of GitHub', value: size / 1e6, unit: 'MB' },
  ];
}

const identifier = '8EB46643-C769-45F2-AD67-8D1E8D0C8705';
const moment = '2019-08-24T14:15:22Z';
const contact = { company: { id: identifier }, person: { id: identifier } };
const call = {
  call: {
    agent: identifier,
    annotation: 'Wants to talk about the renewal next week. '.repeat(12),
    attempts: [{ agent: identifier, timestampAssigned: moment }],
    contact,
    doNotCall: false,
    dtmfPath: '12',
    id: identifier.toLowerCase(),
    newTasks: [{ campaign: identifier, contact, timestamp: moment }],
    phoneNumber: '+498944322883100',
    source: { type: 'campaign', campaign: identifier, task: identifier },
    tags: [{ id: identifier, name: 'renewal', category: null }],
    timestampAssigned: moment,
    timestampClosed: moment,
    timestampEnd: moment,
    timestampInit: moment,
    timestampStart: moment,
    transfer: { type: 'internal', agent: identifier },
  },
};

async function validateCall(document: JsonObject): Promise<Figure[]> {
  const pointer = '/paths/~1calls/post/requestBody/content/application~1json/schema';
  const schema = valueAt(document, pointer) as Schema;
  const entries: ValidatorEntry[] = [
    { name: 'check', at: { schema, pointer }, direction: 'request', applyDefaults: true },
  ];
  const { files } = compileValidators({ document, groups: [{ fileName: 'calls', entries }] });
  const code = Buffer.from(files[0]?.content ?? '').toString('base64');
  const { check } = (await import(`data:text/javascript;base64,${code}`)) as {
    check: (value: unknown, findings: null, pointer: string) => boolean;
  };
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'https://bench.test/', ...document });
  const judge = ajv.compile({ $ref: `https://bench.test/#${pointer}` });
  if (!check(call, null, '') || !judge(call)) throw new Error('The call must be valid');
  const emitted: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < 7; round++) {
    emitted.push(time(() => check(call, null, ''), 100_000));
    others.push(time(() => judge(call), 20_000));
  }
  const name = `check a call of ${JSON.stringify(call).length} bytes`;
  return [
    { name: `${name}, emitted`, value: median(emitted), unit: 'ns', target: { most: 1600 } },
    { name: `${name}, ajv`, value: median(others), unit: 'ns' },
  ];
}

/** What compiled validation costs: compiling a large description, and checking one call of Ftero beside ajv. */
export async function runValidators(): Promise<BenchmarkReport> {
  const ftero = new URL('../../specs/ftero/1.19.0.yaml', import.meta.url);
  const document = parse(readFileSync(ftero, 'utf8')) as JsonObject;
  const { version } = createRequire(import.meta.url)('ajv/package.json') as { version: string };
  return {
    name: 'validators',
    tables: [],
    figures: [...(await validateCall(document)), ...compileGitHub()],
    versions: { ajv: version },
  };
}
