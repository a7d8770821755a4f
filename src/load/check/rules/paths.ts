import { diagnostic } from '../../../diagnostics/index.js';
import { operationsOf, pathsOf } from '../operations.js';
import type { PathAt } from '../operations.js';
import { templateProblem, templateShape } from '../path-template.js';
import type { Rule } from '../rule.js';

/** Paths are templates, no two of them the same (OpenAPI 3.1.1, Paths Object). */
export const paths: Rule = function* ({ document, place }) {
  const firsts = new Map<string, PathAt>();
  for (const current of pathsOf(document)) {
    const { path, pointer } = current;
    const problem = templateProblem(path);
    if (problem !== undefined) {
      yield diagnostic('FG2009', { path, problem }, place(pointer));
      continue;
    }
    if (/[?#]/.test(path)) yield diagnostic('FG2019', { path }, place(pointer));
    const shape = templateShape(path);
    const first = firsts.get(shape);
    if (first === undefined) {
      firsts.set(shape, current);
    } else {
      const code = shareMethod(first, current) ? 'FG2007' : 'FG2018';
      yield diagnostic(code, { path, first: first.path }, place(pointer));
    }
  }
};

function shareMethod(a: PathAt, b: PathAt): boolean {
  const methodOf = ({ name }: { name: string }) => name.split(' ', 1)[0];
  const methods = new Set(operationsOf(a).map(methodOf));
  return operationsOf(b).some((operation) => methods.has(methodOf(operation)));
}
