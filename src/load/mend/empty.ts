import type { Kind } from '../grammar/grammar.js';
import type { Mender } from './mending.js';

/** Of these nothing is made, so that it does not matter what they are. */
const idle: ReadonlySet<Kind> = new Set(['example', 'link', 'callback']);

/** What YAML leaves empty is as if it were not there: told, because something may have been meant. */
export const empty: Mender = ({ nodes, report }) => {
  for (const { kind, holds, value, pointer, key, parent } of nodes) {
    // In a list it would move what follows it: that is an error, told where shapes are checked.
    if (value !== null || idle.has(kind) || parent?.holds === 'list') continue;
    report(kind === 'schema' && holds === 'one' ? 'FG2046' : 'FG2032', { what: key }, pointer);
  }
};
