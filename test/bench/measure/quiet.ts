import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

const ticksPerSecond = 100;

/** Busy seconds of the whole machine and of this process' tree, as the kernel counts them (Linux). */
interface Busy {
  readonly machine: number;
  readonly own: number;
}

/**
 * Does something and says which share of the machine other processes took meanwhile: 0 where the
 * kernel does not tell.
 */
export async function foreignShare<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly share: number }> {
  const started = performance.now();
  const before = await busy();
  const value = await work();
  const after = await busy();
  if (before === undefined || after === undefined) return { value, share: 0 };
  const seconds = (performance.now() - started) / 1000;
  const foreign = after.machine - before.machine - (after.own - before.own);
  return { value, share: Math.max(0, foreign) / (seconds * availableParallelism()) };
}

async function busy(): Promise<Busy | undefined> {
  try {
    const machine = machineSeconds(await readFile('/proc/stat', 'utf8'));
    const own = await Promise.all([...watched, process.pid].map(ownSeconds));
    return { machine, own: own.reduce((sum, seconds) => sum + seconds, 0) };
  } catch {
    return undefined;
  }
}

const watched = new Set<number>();

/** Counts a process, which must outlive the measurement, among our own. */
export function watch(pid: number | undefined): void {
  if (pid !== undefined) watched.add(pid);
}

export function unwatch(pid: number | undefined): void {
  if (pid !== undefined) watched.delete(pid);
}

/** The first line of `/proc/stat`: user, nice, system, idle, iowait, irq, softirq, steal. */
function machineSeconds(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = stat
    .slice(stat.indexOf(' '), stat.indexOf('\n'))
    .trim()
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}

/** Fields 14 to 17 of `/proc/[pid]/stat`: its own time, and that of children that have ended. */
async function ownSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / ticksPerSecond;
}
