import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a new project depends on this tool: by path when the tool runs from a checkout, which need not
 * be published, else by version.
 */
export function toolDependency(folder: string, version: string, root = packageRoot()): string {
  const isCheckout = existsSync(resolve(root, 'src')) && existsSync(resolve(root, 'tsconfig.json'));
  return isCheckout ? `file:${relative(folder, root).split(sep).join('/')}` : `^${version}`;
}

// Two levels up from src/init and from dist/init alike.
function packageRoot(): string {
  return fileURLToPath(new URL('../..', import.meta.url));
}
