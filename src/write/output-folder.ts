import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { diagnostic, FteroGenError, systemCode, type Diagnostic } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { isInside, realFolder, shown } from './location.js';
import { statusOf } from './present.js';

/** The folders of a run, absolute. */
export interface Folders {
  /** The tool's own. */
  readonly out: string;
  /** Where user files may be written; undefined: nowhere. */
  readonly user: string | undefined;
  readonly cwd: string;
}

/** What makes a folder somebody's project: the tool removes files, so it must not own such a folder. */
const projectMarks = ['package.json', '.git', 'node_modules'];

/** The top of the git tree that the current folder is in, else the current folder. */
async function projectFolder(disk: Disk, cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if ((await statusOf(disk, join(folder, '.git'))) !== undefined) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/**
 * Git carries links, and whoever wrote them may want files to be written elsewhere. A folder that is named
 * as one of the project has to be one; a folder outside it was named by whoever runs the tool.
 */
async function checkLinks(disk: Disk, folder: string, cwd: string): Promise<Diagnostic[]> {
  const path = shown(cwd, folder);
  let real: string;
  try {
    real = await realFolder(disk, folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [diagnostic('FG6021', { path })];
  }
  const project = await projectFolder(disk, cwd);
  if (!isInside(project, folder) || isInside(await realFolder(disk, project), real)) return [];
  return [diagnostic('FG6009', { path, folder: shown(cwd, project) })];
}

/**
 * Node takes the path in an `import` for a URL: these characters are others there, or end the path, and
 * TypeScript does not know the spelling that would be right for Node.
 */
const notInImports = sep === '/' ? /[%#?\\\p{Cc}]/u : /[%#?\p{Cc}]/u;

async function problemsOf(disk: Disk, { out, user, cwd }: Folders): Promise<Diagnostic[]> {
  const path = shown(cwd, out);
  const refuse = (reason: string) => [diagnostic('FG6003', { path, reason })];
  const links = await checkLinks(disk, out, cwd);
  if (user !== undefined) links.push(...(await checkLinks(disk, user, cwd)));
  if (links.length > 0) return links;
  const status = await statusOf(disk, out);
  for (const folder of new Set([out, status === undefined ? out : await disk.realpath(out)])) {
    if (isInside(folder, cwd)) return refuse('the current folder is in it');
    if (folder.split(sep).some((part) => part.toLowerCase() === '.git')) {
      return refuse('what is in there belongs to git');
    }
    if (isInside(folder, homedir())) return refuse('your home folder is in it');
    if (user !== undefined && isInside(folder, user)) {
      return refuse('the handlers folder, which is yours, is in it');
    }
  }
  const odd = user === undefined ? null : notInImports.exec(relative(user, out));
  if (odd !== null) {
    return refuse(
      `its path from the handlers has ${JSON.stringify(odd[0])}, which no import can have`,
    );
  }
  if (status === undefined) return [];
  if (status.isFile()) return [diagnostic('FG6002', { path })];
  for (const mark of projectMarks) {
    if ((await statusOf(disk, join(out, mark))) !== undefined) {
      return refuse(`it contains ${mark}`);
    }
  }
  return [];
}

/**
 * Finds out whether the tool may own the output folder, and write to the user's, before anything in them
 * is looked at.
 * @throws {FteroGenError} FG6002, FG6003, FG6009, FG6021
 */
export async function checkFolders(disk: Disk, folders: Folders): Promise<void> {
  const problems = await problemsOf(disk, folders);
  if (problems.length > 0) throw new FteroGenError(problems);
}
