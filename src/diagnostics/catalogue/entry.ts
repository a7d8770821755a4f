import type { CatalogueEntry, Severity } from '../diagnostic.js';

/** Writes one row of a catalogue table; `P` are the parameters that its texts need. */
export function entry<P = Record<never, never>>(
  severity: Severity,
  message: (parameters: P) => string,
  help: string | ((parameters: P) => string),
): CatalogueEntry<P> {
  return { severity, message, help };
}
