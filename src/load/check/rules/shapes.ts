import { diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import { describe } from '../../describe.js';
import { hasShape, refOf } from '../../grammar/walk.js';
import type { Node } from '../../grammar/walk.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

const names = { one: 'an object', list: 'a list', map: 'an object' } as const;
const locations: ReadonlySet<unknown> = new Set([
  'path',
  'query',
  'header',
  'cookie',
  'querystring',
]);

/** What every later stage relies on: objects are objects, lists are lists, parameters have names. */
export const shapes: Rule = function* ({ nodes, place }) {
  for (const node of nodes) {
    const { value, pointer } = node;
    if (!isWellShaped(node)) {
      const parameters = { what: pointer, expected: names[node.holds], found: describe(value) };
      yield diagnostic('FG2002', parameters, place(pointer));
    } else if (node.kind === 'parameter' && node.holds === 'one' && refOf(value) === undefined) {
      const name = field(value, 'name');
      const location = field(value, 'in');
      if (typeof name !== 'string') {
        const parameters = { what: 'The name of a parameter', expected: 'a string' };
        yield diagnostic(
          'FG2002',
          { ...parameters, found: describe(name) },
          place(join(pointer, 'name')),
        );
      }
      if (!locations.has(location)) {
        const parameters = {
          what: 'The location of a parameter ("in")',
          expected: 'path, query, header or cookie',
          found: typeof location === 'string' ? JSON.stringify(location) : describe(location),
        };
        yield diagnostic('FG2002', parameters, place(join(pointer, 'in')));
      }
    }
  }
};

function isWellShaped(node: Node): boolean {
  const { kind, holds, value, parent } = node;
  if (hasShape(node, value)) return true;
  if (kind === 'schema' && holds === 'one' && typeof value === 'boolean') return true;
  // An empty YAML value is null: taken as absent, except where it would move what follows it.
  return value === null && parent?.holds !== 'list';
}
