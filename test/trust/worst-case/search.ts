import { stringFormats } from '../../../src/emit/validators/formats.js';
import { compileOne } from '../../unit/validators/compile.js';
import { Chance } from '../../unit/validators/generate.js';
import type { Outcome, Size } from '../attacks/attack.js';
import { BodyMaker } from './body.js';
import { climb } from './climb.js';
import { leastCostOf, mostBytes, mostMilliseconds } from './cost.js';
import { searchedDocuments } from './documents.js';
import { superlinear } from './formats.js';
import { vectors } from './vectors.js';

interface Row {
  readonly what: string;
  readonly schemas: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

const rounds = { sample: 12, full: 10 } as const;

async function vectorRows(size: Size): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, schema, others = {}, body } of vectors) {
    const validate = await compileOne(schema, { others });
    const text = body(size === 'sample' ? mostBytes / 4 : mostBytes);
    const milliseconds = leastCostOf(validate, text);
    rows.push({ what: name, schemas: 1, milliseconds, bytes: Buffer.byteLength(text) });
  }
  return rows;
}

async function formatFailures(): Promise<string[]> {
  const failures: string[] = [];
  for (const format of stringFormats.keys()) {
    failures.push(...superlinear(format, await compileOne({ type: 'string', format })));
  }
  return failures;
}

/** Looks for the most expensive request to each schema, and says which take longer than is promised. */
export async function searchWorstCases(size: Size): Promise<Outcome> {
  const rows = await vectorRows(size);
  const failures = rows.flatMap(({ what, milliseconds }) => failureOf(what, milliseconds));
  let tried = rows.length;
  if (size === 'full') {
    failures.push(...(await formatFailures()));
    tried += stringFormats.size;
  }
  for await (const { name, document, schemas } of searchedDocuments(size)) {
    const maker = new BodyMaker(document);
    let worst: Row = { what: name, schemas: schemas.length, milliseconds: 0, bytes: 0 };
    for (const [index, { at, validate }] of schemas.entries()) {
      const found = climb(maker, at, validate, new Chance(index + 1), rounds[size]);
      tried++;
      if (found.milliseconds > worst.milliseconds) worst = { ...worst, ...found };
      const decisions = found.tape.map((one) => one.toFixed(4)).join(' ');
      failures.push(
        ...failureOf(`${name} ${at.pointer}`, found.milliseconds).map(
          (line) => `${line}, ${found.bytes} bytes, tape ${decisions}`,
        ),
      );
    }
    if (schemas.length > 0) rows.push(worst);
  }
  return { tried, failures, figures: tableOf(rows) };
}

function failureOf(what: string, milliseconds: number): string[] {
  return milliseconds > mostMilliseconds ? [`${what}: ${Math.round(milliseconds)} ms`] : [];
}

function tableOf(rows: readonly Row[]): string {
  return [
    '| what | schemas | worst, ms | bytes |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ what, schemas, milliseconds, bytes }) =>
        `| ${what.replaceAll('|', '\\|')} | ${schemas} | ${Math.round(milliseconds)} | ${bytes} |`,
    ),
  ].join('\n');
}
