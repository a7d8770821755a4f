const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'the operation is not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left on the device'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its symbolic links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EBUSY', 'another program is using it'],
]);

/** The code of an error of the operating system (`ENOENT`), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** What anything that was thrown says of itself, on one line. Whoever threw it may have made it refuse to. */
export function reasonOf(error: unknown): string {
  try {
    const text = error instanceof Error ? error.message : error;
    return String(text).split('\n')[0] ?? '';
  } catch {
    return 'it threw something that cannot be told';
  }
}

/** Why a file operation failed, in words and without a path, ready for a diagnostic's `reason`. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code !== undefined) return reasons.get(code) ?? code;
  return error instanceof Error ? error.message : String(error);
}
