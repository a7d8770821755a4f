import { fail } from '../diagnostics/index.js';
import { nodeDisk, type Disk } from './disk.js';
import { shown } from './location.js';
import { othersIn, Patience } from './others.js';
import type { Folders } from './output-folder.js';
import { statusOf } from './present.js';

function namesOf({ out, user }: Folders): string[] {
  return user === undefined ? [out] : [out, user];
}

/** Every run that writes to a folder leaves it changed later: staging comes and goes. */
async function stampOf(disk: Disk, folders: readonly string[]): Promise<string> {
  const stamps = await Promise.all(
    folders.map(async (folder) => {
      const status = await statusOf(disk, folder);
      return status === undefined ? 'none' : `${status.mtimeMs}`;
    }),
  );
  return stamps.join();
}

/**
 * Looks at folders without a lock, which would change them: waits until nobody is at work there, and
 * looks again when somebody was in the meantime. Gives undefined when somebody always was: what was seen
 * then may never have been there at one time.
 * @throws {FteroGenError} FG6011 when one run does not end in ten seconds; FG6017; what `look` throws
 */
export async function triedUndisturbed<T>(
  folders: Folders,
  look: () => Promise<T>,
  disk: Disk = nodeDisk,
): Promise<{ readonly seen: T } | undefined> {
  const patience = new Patience();
  const names = namesOf(folders);
  const waitForOthers = async () => {
    for (const folder of names) {
      for (;;) {
        const [other] = await othersIn(disk, folder, folders.cwd);
        if (other === undefined) break;
        await patience.wait(folders.cwd, folder, other);
      }
    }
  };
  for (;;) {
    await waitForOthers();
    const before = await stampOf(disk, names);
    const outcome = await look().then(
      (seen) => ({ seen }),
      (error: unknown) => ({ error }),
    );
    await waitForOthers();
    if ((await stampOf(disk, names)) !== before) {
      if (patience.isOver) return undefined;
      continue;
    }
    if ('error' in outcome) throw outcome.error;
    return outcome;
  }
}

/**
 * The same for who can do nothing but look.
 * @throws {FteroGenError} FG6011 too when one run followed the other for ten seconds
 */
export async function undisturbed<T>(
  folders: Folders,
  look: () => Promise<T>,
  disk: Disk = nodeDisk,
): Promise<T> {
  const outcome = await triedUndisturbed(folders, look, disk);
  if (outcome === undefined) throw fail('FG6011', { path: shown(folders.cwd, folders.out) });
  return outcome.seen;
}
