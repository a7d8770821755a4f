import { diagnostic } from '../../../diagnostics/index.js';
import type { Diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../../model/index.js';
import { operationsOf, pathsOf } from '../operations.js';
import { templateNames, templateProblem } from '../path-template.js';
import { field, resolved } from '../rule.js';
import type { CheckContext, Rule } from '../rule.js';

interface Declared {
  readonly name: string;
  readonly location: string;
  readonly required: boolean;
  readonly pointer: Pointer;
}

/** Parameters are declared once, and path parameters agree with the path (OpenAPI 3.1.1, Parameter Object). */
export const parameters: Rule = function* (context) {
  for (const current of pathsOf(context.document)) {
    if (templateProblem(current.path) !== undefined) continue;
    const names = templateNames(current.path);
    const shared = declaredIn(context.document, current.item, current.pointer);
    yield* checkList(shared, names, current.path, context);
    for (const { name, operation, pointer } of operationsOf(current)) {
      const own = declaredIn(context.document, operation, pointer);
      yield* checkList(own, names, current.path, context);
      const inPath = new Set(
        [...shared, ...own].flatMap((one) => (one.location === 'path' ? [one.name] : [])),
      );
      for (const missing of names.filter((one) => !inPath.has(one))) {
        yield diagnostic('FG2004', { name: missing, operation: name }, context.place(pointer));
      }
    }
  }
};

function declaredIn(document: JsonObject, owner: JsonValue, pointer: Pointer): Declared[] {
  const list = field(owner, 'parameters');
  if (!Array.isArray(list)) return [];
  return (list as JsonValue[]).flatMap((entry, index) => {
    const parameter = resolved(document, entry);
    const name = field(parameter, 'name');
    const location = field(parameter, 'in');
    if (typeof name !== 'string' || typeof location !== 'string') return [];
    const required = field(parameter, 'required') === true;
    return [{ name, location, required, pointer: join(pointer, 'parameters', index) }];
  });
}

function* checkList(
  list: readonly Declared[],
  names: readonly string[],
  path: string,
  { place }: CheckContext,
): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const { name, location, required, pointer } of list) {
    const key = JSON.stringify([location, location === 'header' ? name.toLowerCase() : name]);
    if (seen.has(key)) yield diagnostic('FG2008', { name, location }, place(pointer));
    seen.add(key);
    if (location !== 'path') continue;
    if (!names.includes(name)) yield diagnostic('FG2005', { name, path }, place(pointer));
    else if (!required) yield diagnostic('FG2006', { name }, place(pointer));
  }
}
