import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { shown } from './location.js';
import { readStaging, stagingPath, type Run } from './staging.js';

const patienceMilliseconds = 10_000;

/** Others that are at work in a folder, or want to be. */
export async function othersIn(
  disk: Disk,
  folder: string,
  cwd: string,
  ticket?: string,
): Promise<readonly Run[]> {
  const runs = (await readStaging(disk, folder, cwd)) ?? [];
  return runs.filter((run) => !run.isGone && run.ticket !== ticket);
}

/** Some time of waiting for others, which ends with FG6011. */
export class Patience {
  readonly #end = performance.now() + patienceMilliseconds;

  get isOver(): boolean {
    return performance.now() > this.#end;
  }

  async wait(cwd: string, folder: string, { ticket, owner }: Run): Promise<void> {
    if (this.isOver) {
      const path = shown(cwd, join(stagingPath(folder), ticket));
      throw fail('FG6011', { path, pid: owner.pid, host: owner.host });
    }
    // Two that meet part again after different times.
    await sleep(20 + Math.random() * 80);
  }
}
