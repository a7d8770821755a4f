import { createHash } from 'node:crypto';
import type { GenerateOptions } from '../config/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { HandlersDescription } from '../handlers/index.js';
import type { SpecInput } from '../model/index.js';
import type { Manifest } from '../write/index.js';

/** What a run found out and wrote: enough to tell that the next one would do the same. */
export interface Recollection {
  readonly inputs: readonly SpecInput[];
  readonly manifest: Manifest;
  readonly handlers: HandlersDescription;
  readonly operations: number;
  readonly securitySchemes: readonly string[];
  /** Of reading and generating, to be shown again. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What tells the options that what is generated, or said about it, depends on. They are kept as a hash:
 * addresses among them may hold credentials.
 */
export function decisiveOptions({
  check: _check,
  dryRun: _dryRun,
  force: _force,
  ...decisive
}: GenerateOptions): string {
  const text = JSON.stringify(decisive, Object.keys(decisive).sort());
  return createHash('sha256').update(text).digest('hex');
}
