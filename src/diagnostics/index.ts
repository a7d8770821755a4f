import { catalogue, type Code } from './catalogue/index.js';
import { withoutCredentials } from './credentials.js';
import { FteroGenError } from './diagnostic.js';
import type { CatalogueEntry, Diagnostic, Place } from './diagnostic.js';

export { catalogue, type Code } from './catalogue/index.js';
export { FteroGenError, type Diagnostic, type Place, type Severity } from './diagnostic.js';
export { withoutCredentials } from './credentials.js';
export { formatDiagnostic } from './format.js';
export { nearest } from './nearest.js';
export { reasonOf, systemCode, systemReason } from './system-reason.js';
export { visible, visibleJson, visibleLines } from './visible.js';

type ParametersOf<C extends Code> =
  (typeof catalogue)[C] extends CatalogueEntry<infer P> ? P : never;

/** Builds the diagnostic `code` from its parameters. URLs in it have no credentials. */
export function diagnostic<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  place?: Place,
): Diagnostic {
  const { severity, message, help } = catalogue[code] as unknown as CatalogueEntry<ParametersOf<C>>;
  return {
    code,
    severity,
    message: withoutCredentials(message(parameters)),
    help: typeof help === 'string' ? help : withoutCredentials(help(parameters)),
    ...(place === undefined ? {} : { place: { ...place, file: withoutCredentials(place.file) } }),
  };
}

/** The error for a single diagnostic: `throw fail('FG1001', { … })`. */
export function fail<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  place?: Place,
): FteroGenError {
  return new FteroGenError([diagnostic(code, parameters, place)]);
}
