import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Framework = 'fastify' | 'express' | 'koa';

export interface RunningServer {
  readonly url: string;
  /** Asks the server to stop, and gives its exit status. */
  stop(): Promise<number | null>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Starts an entry file in a process of its own, as `npm run start:…` does. */
export async function startServer(
  framework: Framework,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${framework}.ts`], {
    cwd: project,
    env: { ...process.env, ...environment, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(([status]) => status as number | null);
  let output = '';
  const listening = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Ftero is served at (\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const failed = exited.then((status) => {
    throw new Error(`The ${framework} server ended with ${status} before it listened:\n${output}`);
  });
  const url = await Promise.race([listening, failed]);
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
