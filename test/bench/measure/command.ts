import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program took, with the processes that it started. */
export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of the largest process; not known of programs that are not Node's. */
  readonly megabytes: number;
}

const hook = fileURLToPath(new URL('note-memory.cjs', import.meta.url));

/** Runs a program to its end and measures it from outside, as somebody who waits for it would. */
export async function costOf(
  command: readonly string[],
  { cwd, succeeds = true }: { readonly cwd: string; readonly succeeds?: boolean },
): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'cost-'));
  const [times, memory, errors] = ['times', 'memory', 'errors'].map((name) => join(folder, name));
  try {
    // The shell counts the processor time of the whole tree of processes.
    const script = `TIMEFORMAT='%R %U %S'; { time "$@" >"$ERRORS" 2>&1; } 2>"$TIMES"`;
    const child = spawn('bash', ['-c', script, 'bash', ...command], {
      cwd,
      env: {
        ...process.env,
        ...{ TIMES: times, ERRORS: errors, MEMORY: memory },
        NODE_OPTIONS: `--require=${hook}`,
      },
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (succeeds && code !== 0) {
      throw new Error(`${command.join(' ')} failed: ${await readFile(errors ?? '', 'utf8')}`);
    }
    const text = await readFile(times ?? '', 'utf8');
    const [seconds = 0, user = 0, system = 0] = text.trim().split(' ').map(Number);
    const sizes = await readFile(memory ?? '', 'utf8').catch(() => '0');
    const kilobytes = Math.max(...sizes.trim().split('\n').map(Number));
    return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
