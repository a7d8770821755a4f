import { join } from 'node:path';
import { applyEdits } from '../handlers/index.js';
import type { TextEdit, UserFile } from '../handlers/index.js';
import { readText } from './read-text.js';

/** Files in which a configuration can stand. */
const places = [
  'ftero-gen.config.yaml',
  'ftero-gen.config.yml',
  'ftero-gen.config.json',
  'ftero-gen.config.js',
  'ftero-gen.config.mjs',
  'package.json',
] as const;

export interface Pinning {
  readonly files: readonly UserFile[];
  /** True when no configuration names a version of the old specification. */
  readonly isFloating: boolean;
}

/** Lets the configuration name the new specification where it names the old one. */
export async function pinSpec(cwd: string, from: string, to: string): Promise<Pinning> {
  let isFloating = true;
  for (const name of places) {
    const path = join(cwd, name);
    const before = await readText(path);
    if (before === undefined) continue;
    if (/\bspec['"]?\s*:/.test(before) && name !== 'package.json') isFloating = false;
    const edit = pinEdit(before, from, to);
    if (edit === undefined) continue;
    return { files: [{ path, before, after: applyEdits(before, [edit]) }], isFloating: false };
  }
  return { files: [], isFloating };
}

/** The value of `spec` in a configuration's text, where it is the old reference. */
export function pinEdit(text: string, from: string, to: string): TextEdit | undefined {
  if (from === to || from === '') return undefined;
  for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + 1)) {
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const end = at + from.length;
    const isWhole = end === text.length || /[\s'",}]/.test(text.charAt(end));
    if (isWhole && /\bspec['"]?\s*:\s*['"]?$/.test(line)) return { start: at, end, text: to };
  }
  return undefined;
}
