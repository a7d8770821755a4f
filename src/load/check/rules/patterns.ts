import { diagnostic } from '../../../diagnostics/index.js';
import type { Diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import type { JsonValue, Pointer } from '../../../model/index.js';
import { excerpt } from '../../describe.js';
import type { Node } from '../../grammar/walk.js';
import { readPattern } from '../../patterns/index.js';
import type { ReadablePattern } from '../../patterns/index.js';
import { entriesOf, field } from '../rule.js';
import type { CheckContext } from '../rule.js';

/** A pattern of a schema, and how long the texts may be that it is asked of. */
interface Found {
  readonly pattern: string;
  readonly pointer: Pointer;
  readonly longest: JsonValue | undefined;
}

/** Patterns are regular expressions of ECMA-262, and can be asked of any text in little time. */
export function patterns({ nodes, place }: CheckContext): Diagnostic[] {
  return nodes.flatMap(patternsOf).flatMap(({ pattern, pointer, longest }) => {
    const reading = readPattern(pattern);
    const shown = excerpt(pattern);
    if ('problem' in reading) {
      const reason = reading.problem;
      return [diagnostic('FG2010', { pattern: shown, reason }, place(pointer))];
    }
    const found: Diagnostic[] = [];
    if (reading.isTranslated) {
      const source = excerpt(`/${reading.source}/${reading.flags}`);
      found.push(diagnostic('FG2110', { pattern: shown, source }, place(pointer)));
    }
    const bound = boundOf(reading);
    if (bound !== undefined && !(typeof longest === 'number' && 2 * longest <= bound.limit)) {
      found.push(diagnostic('FG2011', { pattern: shown, ...bound }, place(pointer)));
    }
    return found;
  });
}

/** The longest text that a pattern is asked of, where there is a limit, and why there is. */
function boundOf({ strategy }: ReadablePattern): { limit: number; reason: string } | undefined {
  if (strategy.engine === 'native' || strategy.limit === undefined) return undefined;
  const { limit, engine } = strategy;
  const reason =
    engine === 'bounded'
      ? 'can only be checked by trying, which may take exponential time'
      : 'needs many steps for each character';
  return { limit, reason };
}

function patternsOf({ kind, holds, value, pointer }: Node): Found[] {
  if (kind !== 'schema' || holds !== 'one') return [];
  const keys = entriesOf(field(value, 'patternProperties')).map(([pattern]) => ({
    pattern,
    pointer: join(pointer, 'patternProperties', pattern),
    longest: field(field(value, 'propertyNames'), 'maxLength'),
  }));
  const own = field(value, 'pattern');
  if (typeof own !== 'string') return keys;
  const longest = field(value, 'maxLength');
  return [...keys, { pattern: own, pointer: join(pointer, 'pattern'), longest }];
}
