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
  const known = new Map<string, Extract<Code, 'FG1042' | 'FG1043'> | undefined>();
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
    if (!known.has(ref)) known.set(ref, problemOf(document, ref));
    const code = known.get(ref);
    if (code !== undefined) yield diagnostic(code, { ref: excerpt(ref) }, at());
  }
};

/** No honest reference leads through more references; following longer chains, each from its start, takes for ever. */
const longestChain = 100;

function problemOf(document: JsonObject, start: string): 'FG1042' | 'FG1043' | undefined {
  const seen = new Set<string>();
  for (let ref: string | undefined = start; ref !== undefined;) {
    if (seen.has(ref) || seen.size > longestChain) return 'FG1043';
    seen.add(ref);
    const pointer = localPointer(ref);
    const target = pointer === undefined ? undefined : valueAt(document, pointer);
    if (target === undefined) return ref === start ? 'FG1042' : undefined;
    ref = refOf(target);
  }
  return undefined;
}
