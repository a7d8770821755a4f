import { fail, withoutCredentials } from '../diagnostics/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { isJsonObject } from '../model/index.js';
import type { LoadedSpec } from '../model/index.js';
import { check } from './check/index.js';
import { describe } from './describe.js';
import { normalise } from './dialects/normalise.js';
import { survey } from './grammar/stray.js';
import { titleOf, versionOf } from './info.js';
import { mend } from './mend/index.js';
import { openApiVersion } from './openapi-version.js';
import { applyOverlays } from './overlay/apply-overlays.js';
import { checkShape } from './parse/check-shape.js';
import { Origins } from './places/origins.js';
import { bundleReferences } from './references/bundle-references.js';
import { locateSource } from './source/locate-source.js';
import { readSpecFile } from './source/read-spec-file.js';

export interface LoadOptions {
  /** What relative paths start from; the working directory of the process if absent. */
  readonly cwd?: string;
  /** Paths of OpenAPI Overlay documents, applied in this order. */
  readonly overlays?: readonly string[];
  /** Folders and URL prefixes outside the specification's own folder that a `$ref` may reach. */
  readonly allowRefs?: readonly string[];
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /**
   * Whether to look for what does not hinder reading either: what the published schema of OpenAPI has
   * against the document, and patterns that may run for ever. Absent: yes. It only adds `diagnostics`.
   */
  readonly advice?: boolean;
}

/**
 * Reads a specification: a bundled one (`ftero`, `ftero@1.16.0`), a file, or an https URL. Applies
 * overlays, brings the files that it refers to into one document, checks it, and rewrites its schemas
 * to one dialect (OpenAPI 3.0.4, 3.1.1 and 3.2.0; Overlay 1.0.0).
 *
 * Throws `FteroGenError` with codes FG1xxx when the document cannot be read, FG2xxx when it makes no
 * sense. Careless documents are read; `diagnostics` has what was passed over.
 */
export async function loadSpec(reference: string, options: LoadOptions = {}): Promise<LoadedSpec> {
  const cwd = options.cwd ?? process.cwd();
  const location = locateSource(reference, cwd);
  const source = await readSpecFile(location, reference, cwd, options.fetch);
  if (!isJsonObject(source.value)) {
    throw fail('FG1020', { found: describe(source.value) }, source.place([]));
  }
  const origins = new Origins();
  origins.add(source);
  const overlaid = await applyOverlays(source.value, options.overlays ?? [], cwd, origins);
  const version = openApiVersion(overlaid, (key) => origins.locate(overlaid, `/${key}`));
  const read = survey(overlaid);
  const document = await bundleReferences({ ...source, value: overlaid }, read.nodes, {
    version,
    cwd,
    origins,
    allowRefs: options.allowRefs ?? [],
    fetch: options.fetch,
  });
  const place = (pointer: string) => origins.locate(document, pointer);
  const isChanged = document !== source.value;
  if (isChanged) checkShape(document, source.file);
  const found = document !== overlaid ? survey(document) : read;
  const meant = mend({ document, ...found }, version, place);
  if (meant.document !== document) checkShape(meant.document, source.file);
  // Tests hold the bundled specifications against the published schema.
  const isProved = location.kind === 'file' && location.isBundled === true && !isChanged;
  const withAdvice = options.advice !== false && !isProved;
  const diagnostics = await check({ ...meant, published: document, version, place, withAdvice });
  const report = (one: Diagnostic) => void diagnostics.push(one);
  const normal = normalise(version, { document: meant.document, place, report }, meant.strays);
  return {
    reference: withoutCredentials(reference),
    title: titleOf(document),
    version: versionOf(document),
    openapi: version,
    document,
    normal,
    locate: place,
    inputs: origins.inputs,
    diagnostics,
  };
}
