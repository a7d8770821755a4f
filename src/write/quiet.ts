import { nodeDisk, type Disk } from './disk.js';
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
 * looks again when somebody was in the meantime.
 * @throws {FteroGenError} FG6011 when others do not end in ten seconds; FG6017; what `look` throws
 */
export async function undisturbed<T>(
  folders: Folders,
  look: () => Promise<T>,
  disk: Disk = nodeDisk,
): Promise<T> {
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
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await waitForOthers();
    if ((await stampOf(disk, names)) !== before && !patience.isOver) continue;
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
}
