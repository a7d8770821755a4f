import { isJsonObject, join } from '../../model/index.js';
import { refOf } from '../grammar/walk.js';
import type { Mender } from './mending.js';

const status = /^(?:[1-5]\d\d|[1-5]XX|default)$/i;

/**
 * Names of responses that are no status, media types that are one but for parameters, and parameters whose
 * values are described in no way, or in more than one.
 */
export const names: Mender = ({ nodes, report }) => {
  for (const { kind, holds, value, pointer, key } of nodes) {
    if (!isJsonObject(value)) continue;
    if (kind === 'parameter' && holds === 'one' && refOf(value) === undefined) {
      const { schema, content } = value;
      const ways = schema === undefined ? Object.keys(isJsonObject(content) ? content : {}) : [''];
      if (ways.length === 0) report('FG2047', {}, pointer);
      if (ways.length > 1) report('FG2048', { first: ways[0] ?? '' }, join(pointer, 'content'));
    }
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
