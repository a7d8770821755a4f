import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { HttpError } from './http-error.js';

/** Whether a request has a body (RFC 9112, 6.3); a chunked one may still turn out to be empty. */
export function mayHaveBody({ headers }: IncomingMessage): boolean {
  if (headers['transfer-encoding'] !== undefined) return true;
  const length = headers['content-length'];
  return length !== undefined && length !== '0';
}

export function tooLarge(limit: number, unit: 'bytes' | 'parts' = 'bytes'): HttpError {
  return new HttpError(413, {
    detail: `The request body is longer than ${limit} ${unit}.`,
    headers: { connection: 'close' },
  });
}

/** Throws when the declared length is over the limit already. */
export function refuseDeclaredLength({ headers }: IncomingMessage, limit: number): void {
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
}

/** Reads a whole body. Rejects with `HttpError` 413 over the limit, and 400 when the client stops halfway. */
export function readBytes(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    // Cheaper than taking the listeners off again.
    let isOver = false;
    const stop = (error: HttpError) => {
      isOver = true;
      stream.resume();
      reject(error);
    };
    stream.on('data', (chunk: Buffer) => {
      if (isOver) return;
      length += chunk.length;
      if (length > limit) stop(tooLarge(limit));
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      if (isOver) return;
      isOver = true;
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length));
    });
    const onBroken = () => {
      if (!isOver) stop(new HttpError(400, { detail: 'The request body ended early.' }));
    };
    stream.on('error', onBroken);
    stream.on('close', onBroken);
  });
}
