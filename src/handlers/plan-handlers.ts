import { join, relative, resolve, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/index.js';
import { isPlainlyComplete } from './quick-look.js';
import { readHandlersFolder, type CodeFile } from './read-code.js';
import {
  newHandlerFile,
  newIndexFile,
  type HandlerFile,
  type HandlersDescription,
} from './scaffold.js';
import type { UserFile } from './user-file.js';

export interface HandlersInput {
  readonly description: HandlersDescription;
  /** The handlers folder and the current folder, absolute. */
  readonly folder: string;
  readonly cwd: string;
  /** Methods by handler object of the specification before (the manifest's `operations`). */
  readonly previous?: Readonly<Record<string, readonly string[]>>;
  /** Texts to take in place of what the disk says, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What to do to the user's code, and what only a person can do. */
export interface HandlersPlan {
  readonly files: readonly UserFile[];
  readonly diagnostics: readonly Diagnostic[];
}

function isComplete(file: HandlerFile, code: CodeFile | undefined): boolean {
  const members = file.operations.map(({ name }) => name);
  const { interfaceName } = file;
  return code !== undefined && isPlainlyComplete(code.text, { interfaceName, members });
}

function isIndexComplete({ files, index }: HandlersDescription, code: CodeFile | undefined) {
  const members = files.map(({ objectName }) => objectName);
  const { interfaceName } = index;
  return code !== undefined && isPlainlyComplete(code.text, { interfaceName, members });
}

/**
 * Compares the handlers folder with what the specification asks for: new files where there are none,
 * stubs at the end of the objects that lack operations, reports for what disappeared and for what
 * cannot be decided. Nothing of the user's is overwritten or removed. Reads the folder, changes nothing.
 * @throws {FteroGenError} FG5007
 */
export async function planHandlers(input: HandlersInput): Promise<HandlersPlan> {
  const { description, folder, cwd } = input;
  const { files, index, importFrom } = description;
  const generated = resolve(folder, importFrom, '..');
  const { code: stored, unreadable } = await readHandlersFolder(folder, generated);
  const code = stored.map((one) => ({ ...one, text: input.texts?.get(one.path) ?? one.text }));
  const byPath = new Map(code.map((one) => [one.path, one]));
  const pathOf = (fileName: string) => join(folder, fileName);
  const taken = new Set(unreadable);
  const diagnostics = unreadable.map((path) =>
    diagnostic(
      'FG5004',
      { reason: 'it is no file of UTF-8 text' },
      { file: relative(cwd, path).split(sep).join('/') },
    ),
  );

  const doubtful = files.filter(
    (file) =>
      !taken.has(pathOf(file.fileName)) && !isComplete(file, byPath.get(pathOf(file.fileName))),
  );
  const indexCode = byPath.get(pathOf(index.fileName));
  const isIndexDoubtful =
    !taken.has(pathOf(index.fileName)) && !isIndexComplete(description, indexCode);

  let toCreate: readonly HandlerFile[] = code.length === 0 ? doubtful : [];
  const changes: UserFile[] = [];
  if (code.length > 0 && (doubtful.length > 0 || isIndexDoubtful)) {
    const { complete } = await import('./code/complete.js');
    const previous = new Map(Object.entries(input.previous ?? {}));
    const hasIndex = indexCode !== undefined || !isIndexMissing(description, code);
    const result = complete({
      description,
      folder,
      cwd,
      files: code,
      doubtful,
      isIndexDoubtful: isIndexDoubtful && hasIndex,
      previous,
    });
    toCreate = result.toCreate;
    changes.push(...result.edited);
    diagnostics.push(...result.diagnostics);
  }
  for (const file of toCreate) {
    const after = newHandlerFile(file, importFrom);
    changes.push({ path: pathOf(file.fileName), before: undefined, after });
  }
  if (isIndexDoubtful && isIndexMissing(description, code)) {
    const after = newIndexFile(description);
    changes.push({ path: pathOf(index.fileName), before: undefined, after });
  }
  return { files: changes, diagnostics };
}

/** True when no file of the folder is, or takes the place of, the one that collects the objects. */
function isIndexMissing({ index }: HandlersDescription, code: readonly CodeFile[]): boolean {
  const word = new RegExp(`[:<.\\s]${index.interfaceName}(?![\\w$[])`);
  return !code.some(
    ({ path, text }) =>
      path.endsWith(`${sep}${index.fileName}`) ||
      text.split('\n').some((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && word.test(line)),
  );
}
