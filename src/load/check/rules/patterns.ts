import { diagnostic } from '../../../diagnostics/index.js';
import type { Diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import type { Pointer } from '../../../model/index.js';
import { excerpt } from '../../describe.js';
import type { Node } from '../../grammar/walk.js';
import { patternProblem } from '../../patterns/compile.js';
import { mayExplode } from '../../patterns/suspects.js';
import { entriesOf, field } from '../rule.js';
import type { CheckContext } from '../rule.js';

/** Patterns are regular expressions, and none of them can be made to run forever. */
export async function patterns({ nodes, place }: CheckContext): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const suspects: { pattern: string; pointer: Pointer }[] = [];
  for (const { pattern, pointer } of nodes.flatMap(patternsOf)) {
    const reason = patternProblem(pattern);
    if (reason !== undefined) {
      found.push(diagnostic('FG2010', { pattern: excerpt(pattern), reason }, place(pointer)));
    } else if (mayExplode(pattern)) suspects.push({ pattern, pointer });
  }
  if (suspects.length === 0) return found;
  const { explosionJudge } = await import('../../patterns/explosive.js');
  const isExplosive = explosionJudge();
  const verdicts = new Map<string, boolean>();
  for (const { pattern, pointer } of suspects) {
    const verdict = verdicts.get(pattern) ?? isExplosive(pattern);
    verdicts.set(pattern, verdict);
    if (verdict) found.push(diagnostic('FG2011', { pattern: excerpt(pattern) }, place(pointer)));
  }
  return found;
}

function patternsOf({
  kind,
  holds,
  value,
  pointer,
}: Node): { pattern: string; pointer: Pointer }[] {
  if (kind !== 'schema' || holds !== 'one') return [];
  const keys = entriesOf(field(value, 'patternProperties')).map(([pattern]) => ({
    pattern,
    pointer: join(pointer, 'patternProperties', pattern),
  }));
  const own = field(value, 'pattern');
  return typeof own === 'string'
    ? [...keys, { pattern: own, pointer: join(pointer, 'pattern') }]
    : keys;
}
