import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Framework } from '../assemble.js';

export interface Memory {
  /** Bytes in the heap after a garbage collection. */
  readonly heapUsed: number;
  /** The most bytes that the process has ever had. */
  readonly peak: number;
}

export interface ChildServer {
  readonly port: number;
  /** Rejects when the process has ended. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('server.ts', import.meta.url));

/** Starts the fixture in a process of its own whose heap has so many mebibytes. */
export async function startChild(framework: Framework, heap: number): Promise<ChildServer> {
  const child = fork(script, [framework], {
    execArgv: [`--max-old-space-size=${heap}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code, signal) => {
      reject(new Error(`The server has ended: ${signal ?? code ?? ''}`));
    });
  });
  ended.catch(() => undefined);
  const answer = async () => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    return message;
  };
  const { port } = (await answer()) as { readonly port: number };
  return {
    port,
    memory: async () => {
      child.send('memory');
      return (await answer()) as Memory;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}
