import { fork, spawnSync, type ChildProcess, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { watch, unwatch } from './quiet.js';

/** What a forked server says of itself. */
export interface Usage {
  /** Microseconds. */
  readonly cpu: { readonly user: number; readonly system: number };
  readonly memory: { readonly rss: number; readonly heapUsed: number };
}

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Starts a Node program that talks by messages; on one processor where the system can pin it. */
export function startChild(
  module: string,
  { processor, ...options }: ForkOptions & { readonly processor?: number } = {},
): ChildProcess {
  const child = fork(module, { execArgv: [], ...options });
  if (hasTaskset && processor !== undefined && child.pid !== undefined) {
    spawnSync('taskset', ['-a', '-c', '-p', String(processor), String(child.pid)]);
  }
  watch(child.pid);
  return child;
}

/** Sends a message and waits for the next one back. */
export async function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  const answer = nextMessage<Answer>(child);
  child.send(message);
  return answer;
}

/** Rejects when the process ends before it says something, or says that it failed. */
export async function nextMessage<Answer>(child: ChildProcess): Promise<Answer> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${child.spawnargs.join(' ')} ended with ${String(code)}`);
    });
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [
      Answer & { error?: string },
    ];
    if (message.error !== undefined) throw new Error(message.error);
    return message;
  } finally {
    waiting.abort();
  }
}

export async function stopChild(child: ChildProcess): Promise<void> {
  unwatch(child.pid);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
