import { Agent, request as httpRequest } from 'node:http';
import type { SampleRequest } from '../sample/request.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const patience = 10_000;

/** Sends requests over kept connections, targets exactly as they are. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  send({ method, target, headers, body }: SampleRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: this.#port,
        agent: this.#agent,
        path: target,
        timeout: patience,
        method,
        headers,
      };
      const request = httpRequest(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, body: text });
        });
      });
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new Error('no answer in ten seconds')));
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
