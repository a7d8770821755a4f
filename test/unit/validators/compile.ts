import { compileValidators } from '../../../src/emit/validators/index.js';
import type { CompiledValidators, ValidatorEntry } from '../../../src/emit/validators/index.js';
import { isJsonObject, join } from '../../../src/model/index.js';
import type { Direction, JsonObject, JsonValue, Schema } from '../../../src/model/index.js';

export interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

export type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;

/** Imports the text of a module that imports no other. */
export async function importText(code: string): Promise<Record<string, Validate>> {
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as Record<string, Validate>;
}

export function moduleText(compiled: CompiledValidators): string {
  return compiled.files.find(({ path }) => path.endsWith('.js'))?.content ?? '';
}

/** A document whose components are these schemas. */
export function documentOf(schemas: Readonly<Record<string, unknown>>): JsonObject {
  return { components: { schemas: schemas as JsonObject } };
}

/** An entry for each component of a document: `check0`, `check1`, … in their order. */
export function entriesOf(
  document: JsonObject,
  options: { direction?: Direction; applyDefaults?: boolean } = {},
): ValidatorEntry[] {
  const { components } = document;
  const schemas = isJsonObject(components) ? (components.schemas as JsonObject) : {};
  return Object.entries(schemas).map(([name, schema], index) => ({
    name: `check${index}`,
    at: { schema: schema as Schema, pointer: join('/components/schemas', name) },
    direction: options.direction ?? 'request',
    applyDefaults: options.applyDefaults ?? false,
  }));
}

/** The validators of all components of a document, compiled, imported and in order. */
export async function compileAll(
  schemas: Readonly<Record<string, unknown>>,
  options: { direction?: Direction; applyDefaults?: boolean } = {},
): Promise<Validate[]> {
  const document = documentOf(schemas);
  const entries = entriesOf(document, options);
  const compiled = compileValidators({
    document,
    groups: [{ fileName: 'all', entries }],
  });
  const module = await importText(moduleText(compiled));
  return entries.map(({ name }) => {
    const validate = module[name];
    if (validate === undefined) throw new Error(`No export ${name}`);
    return validate;
  });
}

/** The validator of one schema; `others` are components that it may refer to. */
export async function compileOne(
  schema: unknown,
  options: {
    direction?: Direction;
    applyDefaults?: boolean;
    others?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Validate> {
  const [validate] = await compileAll({ Root: schema, ...options.others }, options);
  if (validate === undefined) throw new Error('Nothing was compiled');
  return validate;
}

/** All findings, after making sure that both modes agree. */
export function findingsOf(validate: Validate, value: JsonValue | undefined): Finding[] {
  const findings: Finding[] = [];
  const valid = validate(value, findings, '');
  if (valid !== (findings.length === 0)) throw new Error('The verdict contradicts the findings');
  return findings;
}

/** The verdict, after making sure that both modes agree. */
export function isValid(validate: Validate, value: unknown): boolean {
  const fast = validate(value, null, '');
  const findings: Finding[] = [];
  const full = validate(value, findings, '');
  if (fast !== full || full !== (findings.length === 0)) {
    throw new Error(`The modes disagree: ${fast}, ${full}, ${JSON.stringify(findings)}`);
  }
  return fast;
}
