import { visible, visibleJson } from '../diagnostics/index.js';
import { loadSpec } from '../load/index.js';
import { buildModel } from '../model/index.js';

interface OperationRow {
  readonly method: string;
  readonly path: string;
  readonly name: string;
  readonly tag: string;
  readonly summary?: string;
}

/** What a specification offers, as text or as JSON: title, version and every operation by tag. */
export async function describeSpec(reference: string, json: boolean): Promise<string> {
  const model = buildModel(await loadSpec(reference));
  const operations: OperationRow[] = model.operations.map((one) => ({
    method: one.method.toUpperCase(),
    path: one.path,
    name: one.name,
    tag: one.tag.title,
    ...(one.summary === undefined ? {} : { summary: one.summary }),
  }));
  const { title, version, openapi } = model;
  if (json) return `${visibleJson({ title, version, openapi, operations })}\n`;
  const width = operations.reduce(
    (most, { method, path }) => Math.max(most, visible(`${method} ${path}`).length),
    0,
  );
  const lines = [visible(`${title} ${version} (OpenAPI ${openapi})`)];
  for (const tag of new Set(operations.map((one) => one.tag))) {
    lines.push('', visible(tag));
    for (const { method, path, name } of operations.filter((one) => one.tag === tag)) {
      lines.push(`  ${visible(`${method} ${path}`).padEnd(width)}  ${name}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
