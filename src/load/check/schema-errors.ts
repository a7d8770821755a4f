import { diagnostic } from '../../diagnostics/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { join } from '../../model/index.js';
import type { Pointer } from '../../model/index.js';
import { excerpt } from '../describe.js';
import type { CheckContext } from './rule.js';

/** What a JSON Schema validator reports. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

interface Finding {
  readonly pointer: Pointer;
  readonly problem: string;
}

const listed = 50;
/** Keywords that only gather what others below them report. */
const gathering: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'if', 'allOf', '$ref']);

const phrases: Readonly<Record<string, (error: SchemaError) => Finding>> = {
  required: ({ instancePath, params }) => ({
    pointer: instancePath,
    problem: `${quoted(params['missingProperty'])} is missing`,
  }),
  additionalProperties: ({ instancePath, params }) =>
    unknownField(instancePath, params['additionalProperty']),
  unevaluatedProperties: ({ instancePath, params }) =>
    unknownField(instancePath, params['unevaluatedProperty']),
  enum: ({ instancePath, params }) => ({
    pointer: instancePath,
    problem: `${last(instancePath)} must be one of ${excerpt(JSON.stringify(params['allowedValues']))}`,
  }),
};

/** Says in words what the published schema of OpenAPI has against a document. */
export function schemaWarnings(
  errors: readonly SchemaError[],
  { place, told }: CheckContext,
): Diagnostic[] {
  const findings = new Map<string, Finding>();
  const known = new Set(told.map(({ pointer }) => pointer));
  for (const finding of specific(errors).map(phrase)) {
    // What it is taken for has been said.
    if (known.has(finding.pointer)) continue;
    findings.set(`${finding.pointer} ${finding.problem}`, finding);
  }
  const all = [...findings.values()];
  const warnings = all
    .slice(0, listed)
    .map(({ pointer, problem }) => diagnostic('FG2001', { problem }, place(pointer)));
  const more = all.length - listed;
  return more > 0 ? [...warnings, diagnostic('FG2017', { more })] : warnings;
}

/**
 * Drops what alternatives add: that a Schema Object is no Reference Object either, that none of the
 * alternatives fits, and complaints about an object for which there is one about something inside.
 */
function specific(errors: readonly SchemaError[]): SchemaError[] {
  const own = errors.filter(
    ({ keyword, schemaPath, params }) =>
      !gathering.has(keyword) &&
      !/\/(?:definitions|\$defs)\/[Rr]eference\//.test(schemaPath) &&
      params['missingProperty'] !== '$ref' &&
      schemaPath !== 'false schema',
  );
  const paths = new Set(own.map(({ instancePath }) => instancePath));
  const inner = new Set<string>();
  for (const path of paths) {
    for (let at = parentOf(path); at !== undefined && !inner.has(at); at = parentOf(at))
      inner.add(at);
  }
  return own.filter(
    ({ keyword, instancePath }) => keyword !== 'unevaluatedProperties' || !inner.has(instancePath),
  );
}

function parentOf(path: Pointer): Pointer | undefined {
  return path === '' ? undefined : path.slice(0, path.lastIndexOf('/'));
}

function phrase(error: SchemaError): Finding {
  const known = Object.hasOwn(phrases, error.keyword) ? phrases[error.keyword] : undefined;
  if (known !== undefined) return known(error);
  const { instancePath, message = `breaks ${error.keyword}` } = error;
  return { pointer: instancePath, problem: `${last(instancePath)} ${message}` };
}

function unknownField(pointer: Pointer, name: unknown): Finding {
  return {
    pointer: join(pointer, String(name)),
    problem: `the field ${quoted(name)} is not known here`,
  };
}

function last(pointer: Pointer): string {
  return pointer === '' ? 'the document' : quoted(pointer.slice(pointer.lastIndexOf('/') + 1));
}

function quoted(text: unknown): string {
  return JSON.stringify(excerpt(String(text)));
}
