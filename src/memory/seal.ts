import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, rmSync } from 'node:fs';

/**
 * What the file system gives to an empty file, its number and its time of change: nobody can choose or
 * foretell these, and neither git nor an archive brings them along.
 */
function identity(path: string): string {
  const { ino, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino}-${ctimeNs}`;
}

function proofOf(path: string, body: string): string {
  return createHash('sha256')
    .update(`${identity(path)}\n${body}`)
    .digest('hex');
}

/** A text that can be told from one that came from elsewhere: with a proof that holds beside this file only. */
export function seal(path: string, body: string): string {
  rmSync(path, { force: true });
  closeSync(openSync(path, 'wx'));
  return `${proofOf(path, body)}\n${body}`;
}

/** The text of a sealed file, or undefined when it was damaged, changed, or brought here. */
export function unseal(path: string, sealedFile: string): string | undefined {
  try {
    if (!lstatSync(sealedFile).isFile()) return undefined;
    const text = readFileSync(sealedFile, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === proofOf(path, body) ? body : undefined;
  } catch {
    return undefined;
  }
}
