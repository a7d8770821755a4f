import { fail } from '../diagnostics/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../model/index.js';
import { refusalOf } from './safe-path.js';

export const manifestName = '.ftero-gen.json';

/** What a generated folder was made from. No times and no machine's paths: equal input, equal bytes. */
export interface ManifestFacts {
  readonly tool: { readonly name: string; readonly version: string };
  readonly spec: { readonly reference: string; readonly title: string; readonly version: string };
  readonly framework: string;
  /** The options that shape the output, by name. */
  readonly options: JsonObject;
  /** Handler methods by handler object: how the next run knows which operations disappeared. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
}

export interface Manifest extends ManifestFacts {
  /** SHA-256 of each generated file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** The manifest as text: keys of its tables in a stable order, whatever order they were found in. */
export function renderManifest(manifest: Manifest): string {
  const { tool, spec, framework, options, operations, files } = manifest;
  const document = {
    tool: { name: tool.name, version: tool.version },
    spec: { reference: spec.reference, title: spec.title, version: spec.version },
    framework,
    options: sorted(options),
    operations: sorted(operations),
    files: sorted(files),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function isText(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value !== '';
}

function hasTexts(value: JsonValue | undefined, ...keys: readonly string[]): value is JsonObject {
  return isJsonObject(value) && keys.every((key) => isText(value[key]));
}

function isListOfTexts(value: JsonValue): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function problemOf(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) return 'it is not an object';
  if (!hasTexts(value['tool'], 'name', 'version')) return '"tool" is missing or damaged';
  if (!hasTexts(value['spec'], 'reference', 'title', 'version')) {
    return '"spec" is missing or damaged';
  }
  if (!isText(value['framework'])) return '"framework" is missing';
  const { options, operations, files } = value;
  if (!isJsonObject(options)) return '"options" is missing';
  if (!isJsonObject(operations) || !Object.values(operations).every(isListOfTexts)) {
    return '"operations" is missing or damaged';
  }
  if (!isJsonObject(files)) return '"files" is missing';
  for (const [path, hash] of Object.entries(files)) {
    if (refusalOf(path) !== undefined) return `the path ${JSON.stringify(path)} is not safe`;
    if (typeof hash !== 'string') return `the hash of ${path} is missing`;
  }
  return undefined;
}

/**
 * Reads a manifest's text. It is a file that anybody can edit and that merges can damage, so every
 * path in it is checked before it is believed.
 * @throws {FteroGenError} FG6007
 */
export function parseManifest(text: string, path: string): Manifest {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    throw fail('FG6007', { path, reason: 'it is not JSON' });
  }
  const reason = problemOf(value);
  if (reason !== undefined) throw fail('FG6007', { path, reason });
  return value as unknown as Manifest;
}
