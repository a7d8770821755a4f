import type { UnnamedOperation } from './operations.js';

/**
 * Which operations to keep. A selector is `tag:NAME`, a path (`/pets`, `/pets/*`, `/pets/**`), a method
 * and a path (`GET /pets`), or an operationId.
 */
export interface Selection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

function pathPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**'
        ? '.*'
        : part === '*'
          ? '[^/]*'
          : part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
}

function matcher(selector: string): (operation: UnnamedOperation) => boolean {
  if (selector.startsWith('tag:')) {
    const tag = selector.slice('tag:'.length);
    return ({ tagTitle }) => (tagTitle ?? 'default') === tag;
  }
  const [, method, path] = /^(?:([A-Za-z]+) +)?(\/.*)$/.exec(selector) ?? [];
  if (path !== undefined) {
    const pattern = pathPattern(path);
    return (operation) =>
      pattern.test(operation.path) &&
      (method === undefined || method.toLowerCase() === operation.method);
  }
  return ({ operationId }) => operationId === selector;
}

/** The operations that the selection keeps, and the selectors that match none. */
export function selectOperations(
  operations: readonly UnnamedOperation[],
  { include = [], exclude = [] }: Selection,
): { kept: UnnamedOperation[]; idle: string[] } {
  const including = include.map(matcher);
  const excluding = exclude.map(matcher);
  const kept = operations.filter(
    (operation) =>
      (including.length === 0 || including.some((matches) => matches(operation))) &&
      !excluding.some((matches) => matches(operation)),
  );
  const idle = [...include, ...exclude].filter(
    (_, index) => !operations.some((one) => [...including, ...excluding][index]?.(one) === true),
  );
  return { kept, idle };
}
