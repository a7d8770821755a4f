import { formatPatch, structuredPatch } from 'diff';

/** A file before and after; undefined where there is none. */
export interface FileChange {
  /** With forward slashes, from the folder that the patch is applied in. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A unified diff in the form that `git apply` takes. */
export function renderPatch(changes: readonly FileChange[]): string {
  return changes.map(renderFile).join('');
}

function renderFile({ path, before, after }: FileChange): string {
  if (before === after) return '';
  const [from, to] = [quotePath(`a/${path}`), quotePath(`b/${path}`)];
  const head = [`diff --git ${from} ${to}`];
  if (before === undefined) head.push('new file mode 100644');
  if (after === undefined) head.push('deleted file mode 100644');
  const patch = structuredPatch('', '', before ?? '', after ?? '', '', '', { context: 3 });
  if (patch.hunks.length === 0) return `${head.join('\n')}\n`;
  head.push(`--- ${before === undefined ? '/dev/null' : from}`);
  head.push(`+++ ${after === undefined ? '/dev/null' : to}`);
  const text = formatPatch(patch);
  return `${head.join('\n')}\n${text.slice(text.indexOf('@@'))}`;
}

/** git puts paths with unusual characters into quotes, with C's escapes. */
function quotePath(path: string): string {
  return /["\\\p{Cc}]/u.test(path) ? JSON.stringify(path) : path;
}
