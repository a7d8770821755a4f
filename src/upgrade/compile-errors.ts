import { diagnostic, FteroGenError } from '../diagnostics/index.js';
import type { CodeError } from '../handlers/codemod/index.js';
import { shownPath } from './spots.js';

/** More errors than this say nothing new. */
const mostErrors = 20;

/** Why an upgrade does not start: FG8005 for each complaint. */
export function refusal(errors: readonly CodeError[], cwd: string): FteroGenError {
  return new FteroGenError(
    errors
      .slice(0, mostErrors)
      .map(({ code, message, path, line, column }) =>
        diagnostic('FG8005', { code, message }, { file: shownPath(path, cwd), line, column }),
      ),
  );
}

/** Without those that were there before the upgrade, and without repetitions. */
export function withoutKnown(
  errors: readonly CodeError[],
  known: readonly CodeError[],
): CodeError[] {
  const key = ({ path, code, source }: CodeError) => `${path}\n${code}\n${source}`;
  const seen = new Set(known.map(key));
  return errors.filter((error) => {
    const own = `${key(error)}\n${error.line}\n${error.column}`;
    const isNew = !seen.has(key(error)) && !seen.has(own);
    seen.add(own);
    return isNew;
  });
}
