import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { targetNames } from '../../../src/plan/targets.js';
import { createProject } from '../../support/project.js';

/** What lets code reach out of itself, or make more code. */
const globals = new Set(
  'eval fetch EventSource Function require SharedWorker WebSocket Worker XMLHttpRequest'.split(' '),
);

/** Modules of Node that connect, run programs or read files. */
const outward =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|fs|http2|https|inspector|net|tls|vm|worker_threads)\b/;

/** What is allowed of the module that has both sides of HTTP. */
const harmless = new Set(['STATUS_CODES', 'validateHeaderName', 'validateHeaderValue']);

function isOutward([from, name]: readonly [string, string]): boolean {
  return from === '' || outward.test(from) || (from === 'node:http' && !harmless.has(name));
}

/** What a module takes from where, `fetch` and its like from nowhere; modules beside it are left out. */
function taken(path: string): [from: string, name: string][] {
  const found: [string, string][] = [];
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (node.importClause?.isTypeOnly) return;
      const from = node.moduleSpecifier.text;
      const bindings = node.importClause?.namedBindings;
      if (node.importClause?.name !== undefined) found.push([from, 'default']);
      if (bindings !== undefined && ts.isNamedImports(bindings)) {
        for (const one of bindings.elements)
          found.push([from, (one.propertyName ?? one.name).text]);
      } else if (bindings !== undefined) found.push([from, '*']);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [what] = node.arguments;
      found.push([what !== undefined && ts.isStringLiteral(what) ? what.text : '(unknown)', '*']);
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = ts.isIdentifier(node.expression) ? node.expression.text : '';
      if (globals.has(called)) found.push(['', called]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(([from]) => !from.startsWith('.'));
}

describe.each(targetNames())('a server for %s', (framework) => {
  const project = createProject();
  afterAll(project.remove);

  it('loads the reader of multipart bodies and nothing that connects', async () => {
    const spec = join(import.meta.dirname, '../../cases/every-content/openapi.yaml');
    await project.generate({ framework, spec });
    const out = project.path('src/generated');
    const all = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.d)\.[jt]s$/.test(path))
      .flatMap((path) => taken(join(out, path)));
    expect(all).toContainEqual(['node:http', 'STATUS_CODES']);
    expect(all.filter(isOutward)).toEqual([]);
    const packages = all.map(([from]) => from).filter((from) => !from.startsWith('node:'));
    expect([...new Set(packages)]).toEqual(['@fastify/busboy']);
  });
});
