import { diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** Methods whose body HTTP gives no meaning (RFC 9110, section 9.3). */
const bodiless: ReadonlySet<string> = new Set(['get', 'head', 'delete', 'trace']);

/** Bodies of requests that have none as a rule: what sends or carries the request may drop them. */
export const bodies: Rule = function* ({ nodes, place }) {
  for (const { kind, holds, value, key, pointer } of nodes) {
    if (kind !== 'operation' || holds !== 'one' || !bodiless.has(key)) continue;
    if ((field(value, 'requestBody') ?? null) === null) continue;
    yield diagnostic('FG2043', { method: key.toUpperCase() }, place(join(pointer, 'requestBody')));
  }
};
