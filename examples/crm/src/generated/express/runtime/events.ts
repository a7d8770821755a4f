import { Readable } from 'node:stream';
import type { ServerSentEvent } from './answer.js';

/** Starts the stream at once, so that the client knows that it is connected. */
const opening = ':\n\n';

/** Writes events as `text/event-stream` (WHATWG HTML, 9.2); the source ends when the client has gone. */
export function eventStream(events: AsyncIterable<ServerSentEvent>): Readable {
  return Readable.from(encoded(events), { objectMode: true });
}

async function* encoded(events: AsyncIterable<ServerSentEvent>): AsyncGenerator<string> {
  yield opening;
  for await (const event of events) yield eventText(event);
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
