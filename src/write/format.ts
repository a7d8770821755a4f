import { fail } from '../diagnostics/index.js';
import type { RenderedFile } from '../emit/rendered-file.js';

/** One style for generated files, whatever the user's own configuration says: output is deterministic. */
const style = { singleQuote: true, printWidth: 100, endOfLine: 'lf' } as const;

/**
 * Puts a text in prettier's form; the parser follows from the path's extension.
 * @throws {FteroGenError} FG6010 when the text does not parse
 */
export async function formatText(path: string, text: string): Promise<string> {
  const { format } = await import('prettier');
  try {
    return await format(text, { ...style, filepath: path });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw fail('FG6010', { path, reason });
  }
}

/** The final text of each file. Prettier is loaded only when a file needs it. */
export async function formatFiles(
  files: readonly RenderedFile[],
): Promise<{ path: string; text: string }[]> {
  const result: { path: string; text: string }[] = [];
  for (const { path, content, formatted } of files) {
    result.push({ path, text: formatted ? content : await formatText(path, content) });
  }
  return result;
}
