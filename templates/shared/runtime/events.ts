import { Readable } from 'node:stream';
import type { ServerSentEvent } from './answer.js';

/** Starts the stream at once, so that the client knows that it is connected. */
const opening = ':\n\n';

/**
 * Writes events as `text/event-stream` (WHATWG HTML, 9.2). The source is told to stop as soon as the stream
 * is destroyed, which the client's going away does, even while it is asked for the next event.
 */
export function eventStream(events: AsyncIterable<ServerSentEvent>): Readable {
  const iterator = events[Symbol.asyncIterator]();
  let isOpen = false;
  let hasEnded = false;

  const next = async (stream: Readable): Promise<void> => {
    try {
      const { done, value } = await iterator.next();
      hasEnded = done === true;
      stream.push(done === true ? null : eventText(value));
    } catch (error) {
      hasEnded = true;
      stream.destroy(error as Error);
    }
  };

  return new Readable({
    // No event is made before the client has taken the one before.
    highWaterMark: 1,
    read() {
      if (isOpen) {
        void next(this);
      } else {
        isOpen = true;
        this.push(opening);
      }
    },
    destroy(error, done) {
      if (!hasEnded) stopIterating(iterator);
      done(error);
    },
  });
}

/** Not waited for: a generator stops only when what it waits for has come. */
export function stopIterating(iterator: AsyncIterator<unknown>): void {
  void (async () => iterator.return?.())().catch(() => undefined);
}

export function eventText({ event, id, retry, data }: ServerSentEvent): string {
  const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
  const lines = [
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(retry === undefined ? [] : [`retry: ${Math.trunc(retry)}`]),
    ...text.split(/\r\n|\r|\n/).map((line) => `data: ${line}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** A line break would start another field, and a null character makes clients ignore an id. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]/g, ' ');
}

export function isEventSource(body: unknown): body is AsyncIterable<ServerSentEvent> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
