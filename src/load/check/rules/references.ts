import { diagnostic } from '../../../diagnostics/index.js';
import type { Code } from '../../../diagnostics/index.js';
import { isJsonObject, join, localPointer, valueAt } from '../../../model/index.js';
import type { JsonObject } from '../../../model/index.js';
import { excerpt } from '../../describe.js';
import { collectIdentifiers } from '../../dialects/identifiers.js';
import { refOf } from '../../grammar/walk.js';
import type { Rule } from '../rule.js';

/** Every reference leads to something that is not only another reference. */
export const references: Rule = function* ({ document, nodes, version, place }) {
  const known = new Map<string, Problem>();
  const identifiers = version === '3.0' ? undefined : collectIdentifiers(document);
  for (const { kind, holds, value, pointer } of nodes) {
    const at = () => place(join(pointer, '$ref'));
    if (holds !== 'one' || kind === 'example' || !isJsonObject(value)) continue;
    if (!Object.hasOwn(value, '$ref')) continue;
    const ref = refOf(value);
    if (ref === undefined) {
      yield diagnostic('FG1045', {}, at());
      continue;
    }
    if (identifiers?.isEmpty === false && identifiers.resolve(ref, pointer) !== undefined) continue;
    const code = known.has(ref) ? known.get(ref) : problemOf(document, ref, known);
    if (code !== undefined) yield diagnostic(code, { ref: excerpt(ref) }, at());
  }
};

type Problem = Extract<Code, 'FG1042' | 'FG1043'> | undefined;

/**
 * What is wrong with a reference: it names nothing, or goes round. Each reference is looked at once,
 * however many lead through it.
 */
function problemOf(document: JsonObject, start: string, known: Map<string, Problem>): Problem {
  const passed = new Set<string>();
  let problem: Problem;
  for (let ref: string | undefined = start; ref !== undefined;) {
    if (known.has(ref)) {
      // One that names nothing is told where it stands itself.
      problem = known.get(ref) === 'FG1043' ? 'FG1043' : undefined;
      break;
    }
    if (passed.has(ref)) {
      problem = 'FG1043';
      break;
    }
    passed.add(ref);
    const pointer = localPointer(ref);
    const target = pointer === undefined ? undefined : valueAt(document, pointer);
    if (target === undefined) {
      known.set(ref, 'FG1042');
      passed.delete(ref);
      break;
    }
    ref = refOf(target);
  }
  for (const ref of passed) known.set(ref, problem);
  return known.get(start);
}
