import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { ask, nextMessage, startChild, stopChild, type Usage } from '../measure/child.js';
import type { LoadOrder, LoadReport } from '../measure/load-client.js';
import { workFolder } from '../work-folder.js';
import { serverFile } from './prepare.js';

const serverProcessor = 1;
const clientProcessor = 0;
const connections = 32;

export interface Request {
  readonly method: string;
  readonly target: string;
  readonly body?: string;
  readonly status: number;
}

export interface Server {
  readonly name: string;
  readonly port: number;
  readonly process: ChildProcess;
}

export interface Measurement {
  /** Microseconds of processor time, user and system, for one request. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p99: number;
}

export async function startServer(name: string, execArgv: string[] = []): Promise<Server> {
  const server = startChild(serverFile(name), {
    processor: serverProcessor,
    execArgv,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await nextMessage<{ port: number }>(server);
  return { name, port, process: server };
}

export function startClient(): ChildProcess {
  return startChild(join(workFolder, 'measure', 'load-client.js'), { processor: clientProcessor });
}

export async function stopAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(children.map(stopChild));
}

/** Sends a request many times and says what each cost the server's process. */
export async function measureServer(
  client: ChildProcess,
  server: Server,
  request: Request,
  requests: number,
): Promise<Measurement> {
  const before = await ask<Usage>(server.process, 'usage');
  const order: LoadOrder = {
    port: server.port,
    request: wireText(request),
    status: request.status,
    connections,
    requests,
  };
  const { seconds, p99 } = await ask<LoadReport>(client, order);
  const after = await ask<Usage>(server.process, 'usage');
  const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
  return { cpu: cpu / requests, perSecond: requests / seconds, p99 };
}

function wireText({ method, target, body }: Request): string {
  const length = Buffer.byteLength(body ?? '');
  const fields = [
    'host: localhost',
    'user-agent: bench',
    'accept: application/json',
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${length}`]),
  ];
  return Buffer.from(
    `${method} ${target} HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n${body ?? ''}`,
  ).toString('utf8');
}
