import { Readable, Transform, pipeline } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { isEventSource, stopIterating } from './events.js';

/** A binary body in a form that every framework sends; `undefined` for what is none. */
export function binaryBody(body: unknown): string | Uint8Array | Readable | undefined {
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof Readable)
    return body;
  return isWebStream(body) ? Readable.fromWeb(body) : undefined;
}

/** By what it can do: its class would have to be loaded in every server, and most send none. */
function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof body === 'object' && body !== null && 'getReader' in body && 'tee' in body;
}

/** Lets go of the body of an answer that is not sent. */
export function discard(body: unknown): void {
  if (body instanceof Readable) body.destroy();
  else if (isWebStream(body)) void body.cancel().catch(() => undefined);
  else if (isEventSource(body)) stopIterating(body[Symbol.asyncIterator]());
}

/** The stream, failing when it has not just as many bytes. */
export function ofLength(source: Readable, length: number): Readable {
  let left = length;
  const wrong = () =>
    new Error(`The answer's body is not ${length} bytes long, as its header says.`);
  const exact = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(wrong());
      else done(null, chunk);
    },
    flush: (done) => done(left === 0 ? null : wrong()),
  });
  return pipeline(source, exact, () => undefined);
}

/**
 * Waits until a stream has its first bytes, so that one which fails before can still be answered with
 * an error. Rejects with the stream's error.
 */
export function opened(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stream.errored !== null) {
      reject(stream.errored);
      return;
    }
    if (stream.readableEnded || stream.destroyed || stream.readableLength > 0) {
      resolve();
      return;
    }
    const settle = (outcome: () => void) => () => {
      stream.off('readable', onReadable);
      stream.off('end', onReadable);
      stream.off('close', onReadable);
      stream.off('error', onError);
      outcome();
    };
    const onReadable = settle(resolve);
    const onError = (error: Error) => settle(() => reject(error))();
    stream.on('readable', onReadable);
    stream.on('end', onReadable);
    stream.on('close', onReadable);
    stream.on('error', onError);
  });
}
