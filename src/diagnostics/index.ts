import { catalogue, type Code } from './catalogue/index.js';
import { FteroGenError } from './diagnostic.js';
import type { CatalogueEntry, Diagnostic, Place } from './diagnostic.js';

export { catalogue, type Code } from './catalogue/index.js';
export { FteroGenError, type Diagnostic, type Place, type Severity } from './diagnostic.js';
export { formatDiagnostic } from './format.js';
export { nearest } from './nearest.js';
export { systemCode, systemReason } from './system-reason.js';

type ParametersOf<C extends Code> =
  (typeof catalogue)[C] extends CatalogueEntry<infer P> ? P : never;

/** Builds the diagnostic `code` from its parameters. */
export function diagnostic<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  place?: Place,
): Diagnostic {
  const { severity, message, help } = catalogue[code] as unknown as CatalogueEntry<ParametersOf<C>>;
  return {
    code,
    severity,
    message: message(parameters),
    help: typeof help === 'string' ? help : help(parameters),
    ...(place === undefined ? {} : { place }),
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
