import { isJsonObject, join } from '../../model/index.js';
import type { Mender } from './mending.js';

const status = /^(?:[1-5]\d\d|[1-5]XX|default)$/i;

/** Names of responses that are no status, and media types that are one but for parameters. */
export const names: Mender = ({ nodes, report }) => {
  for (const { kind, holds, value, pointer, key } of nodes) {
    if (!isJsonObject(value)) continue;
    if (kind === 'responses' && holds === 'one') {
      for (const name of Object.keys(value)) {
        if (status.test(name) || name.startsWith('x-') || name === '$ref') continue;
        report('FG2037', { name }, join(pointer, name));
      }
    }
    if (kind === 'mediaType' && holds === 'map' && key === 'content') {
      const firsts = new Map<string, string>();
      for (const name of Object.keys(value)) {
        const bare = (name.split(';')[0] ?? '').trim().toLowerCase();
        const first = firsts.get(bare);
        if (first === undefined) firsts.set(bare, name);
        else report('FG2038', { name, first }, join(pointer, name));
      }
    }
  }
};
