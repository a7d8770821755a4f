import { connect } from 'node:net';
import { percentile } from './statistics.js';

/**
 * A process of its own that sends one request again and again over connections that stay open, each
 * waiting for its answer before the next.
 */

export interface LoadOrder {
  readonly port: number;
  /** The whole request as it goes over the wire. */
  readonly request: string;
  readonly status: number;
  readonly connections: number;
  readonly requests: number;
}

export interface LoadReport {
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (report) => process.send?.(report),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

async function load(order: LoadOrder): Promise<LoadReport> {
  const latencies: number[] = [];
  const counter = { left: order.requests };
  const started = performance.now();
  await Promise.all(
    Array.from({ length: order.connections }, () => converse(order, counter, latencies)),
  );
  const seconds = (performance.now() - started) / 1000;
  return { seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

function converse(
  { port, request, status }: LoadOrder,
  counter: { left: number },
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(request);
    const expected = `HTTP/1.1 ${status} `;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let received = '';
    let sent = 0;
    const ask = () => {
      if (counter.left <= 0) {
        socket.end();
        resolve();
        return;
      }
      counter.left--;
      sent = performance.now();
      socket.write(bytes);
    };
    socket.setEncoding('latin1');
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the connection')));
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (!isComplete(received)) return;
      if (!received.startsWith(expected)) {
        reject(new Error(`expected ${status}: ${received.slice(0, 400)}`));
        socket.destroy();
        return;
      }
      received = '';
      latencies.push(performance.now() - sent);
      ask();
    });
  });
}

const lengthField = /\r\ncontent-length: (\d+)/i;

/** Whether an answer is there in full (RFC 9112, 6.3); one answer at a time, so nothing follows it. */
function isComplete(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const head = text.slice(0, end);
  const length = lengthField.exec(head);
  if (length !== null) return text.length - end - 4 >= Number(length[1]);
  return /\r\ntransfer-encoding: chunked/i.test(head) ? text.endsWith('\r\n0\r\n\r\n') : true;
}
