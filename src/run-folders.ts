import type { GenerateOptions } from './config/index.js';
import type { Folders } from './write/index.js';

/** The folders that a run of `generate` may write to. */
export function foldersOf({
  out,
  handlers,
  scaffold,
  cwd,
}: Pick<GenerateOptions, 'out' | 'handlers' | 'scaffold' | 'cwd'>): Folders {
  return { out, user: scaffold ? handlers : undefined, cwd };
}
