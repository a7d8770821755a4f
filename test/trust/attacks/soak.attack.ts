import { connect } from 'node:net';
import { frameworks, type Framework } from '../../http/assemble.js';
import { startChild } from '../../http/child/start.js';
import type { Attack, Outcome, Size } from './attack.js';
import { kinds, type Kind } from './soak/requests.js';

const seconds: Readonly<Record<Size, number>> = { sample: 2, full: 30 };
const connections = 8;

/** How much more there may be in the heap at the end than after a third of the time. */
const bound = 4 * 1024 * 1024;

/** Sends one request; gives the status of the answer, or `undefined` for one that is broken off. */
function send(port: number, { bytes, leavesAfter }: Kind): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let head = '';
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (head.length < 100) head += data.toString('latin1');
    });
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
      resolve(leavesAfter === undefined && status !== undefined ? Number(status) : undefined);
    });
    if (leavesAfter === undefined) socket.write(bytes);
    else socket.write(bytes.subarray(0, leavesAfter), () => socket.destroy());
  });
}

interface Count {
  sent: number;
  readonly wrong: Set<string>;
}

/** Sends all kinds in turn, on several connections at once, for so long. */
async function sendFor(port: number, milliseconds: number, count: Count): Promise<void> {
  const end = performance.now() + milliseconds;
  const one = async (offset: number) => {
    for (let turn = offset; performance.now() < end; turn += connections) {
      const kind = kinds[turn % kinds.length];
      if (kind === undefined) return;
      const status = await send(port, kind);
      count.sent++;
      if (status !== kind.status) {
        count.wrong.add(
          `${kind.name}: ${status ?? 'no answer'} in place of ${kind.status ?? 'none'}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, offset) => one(offset)));
}

interface Soaked {
  readonly sent: number;
  readonly growth: number;
  readonly peak: number;
  readonly failures: readonly string[];
}

async function soak(framework: Framework, size: Size): Promise<Soaked> {
  const server = await startChild(framework, 128);
  const count: Count = { sent: 0, wrong: new Set() };
  const third = (seconds[size] * 1000) / 3;
  try {
    await sendFor(server.port, third, count);
    const before = await server.memory();
    await sendFor(server.port, 2 * third, count);
    // What has been broken off is let go of a little later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const after = await server.memory();
    const growth = after.heapUsed - before.heapUsed;
    const failures = [...count.wrong];
    if (growth > bound) failures.push(`the heap grew by ${growth} bytes`);
    return { sent: count.sent, growth, peak: after.peak, failures };
  } catch (error) {
    return { sent: count.sent, growth: 0, peak: 0, failures: [String(error), ...count.wrong] };
  } finally {
    await server.stop();
  }
}

const inMebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

async function run(size: Size): Promise<Outcome> {
  let tried = 0;
  const failures: string[] = [];
  const rows: string[] = [];
  for (const framework of frameworks) {
    const { sent, growth, peak, failures: wrong } = await soak(framework, size);
    tried += sent;
    failures.push(...wrong.map((one) => `${framework}: ${one}`));
    rows.push(`| ${framework} | ${sent} | ${inMebibytes(growth)} | ${inMebibytes(peak)} |`);
  }
  return {
    tried,
    failures,
    figures: [
      '| target | requests | heap grew by, MiB | most memory of the process, MiB |',
      '| - | - | - | - |',
      ...rows,
    ].join('\n'),
  };
}

const attack: Attack = {
  title: 'Good, bad and broken requests for half a minute',
  promise: `Requests of every kind, ${connections} at a time, to a server with a heap of 128 MiB: each gets the answer that is due, and what is in the heap after a garbage collection grows by no more than ${inMebibytes(bound)} MiB from a third of the time to the end.`,
  run,
};

export default attack;
