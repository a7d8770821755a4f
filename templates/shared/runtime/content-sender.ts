import type { Readable } from 'node:stream';
import type { HandlerResult, OutgoingBody, OutgoingHeaders } from './answer.js';
import { eventStream, isEventSource } from './events.js';
import type { Exchange } from './exchange.js';
import { declaredLength } from './outgoing-headers.js';
import type { PlannedContent } from './response-plan.js';
import { binaryBody, ofLength, opened } from './streams.js';

/** Sends an answer that is not just JSON. Throws or rejects when its body cannot be sent. */
export function sendContent(
  exchange: Exchange,
  { status, body, headers: given }: HandlerResult,
  content: PlannedContent | undefined,
  headers: OutgoingHeaders | undefined,
): void | Promise<void> {
  const isHead = exchange.incoming.method === 'HEAD';
  if (content === undefined || body === undefined) {
    exchange.send(status, undefined, isHead ? withLength(headers, given) : headers, undefined);
    return undefined;
  }
  const outgoing = outgoingBody(content, body);
  if (typeof outgoing === 'string' || outgoing instanceof Uint8Array) {
    exchange.send(status, content.header, headers, outgoing);
    return undefined;
  }
  if (content.kind === 'events') {
    const all = { 'cache-control': 'no-cache', ...headers };
    return sendStream(exchange, status, content.header, all, outgoing);
  }
  const length = declaredLength(given);
  const stream = length === undefined || isHead ? outgoing : ofLength(outgoing, length);
  return sendStream(exchange, status, content.header, withLength(headers, given), stream);
}

/** The length of what only the handler knows the length of. */
function withLength(
  headers: OutgoingHeaders | undefined,
  given: HandlerResult['headers'],
): OutgoingHeaders | undefined {
  const length = declaredLength(given);
  return length === undefined ? headers : { ...headers, 'content-length': String(length) };
}

/** The stream ends with the answer's connection, also before it has given anything. */
function sendStream(
  exchange: Exchange,
  status: number,
  contentType: string,
  headers: OutgoingHeaders | undefined,
  stream: Readable,
): void | Promise<void> {
  const { response } = exchange.raw;
  if (response.destroyed) {
    stream.destroy();
    return undefined;
  }
  if (exchange.incoming.method === 'HEAD') {
    stream.destroy();
    exchange.send(status, contentType, headers, undefined);
    return undefined;
  }
  response.once('close', () => stream.destroy());
  return opened(stream).then(() => {
    if (!response.destroyed) exchange.send(status, contentType, headers, stream);
  });
}

function outgoingBody(content: PlannedContent, body: unknown): string | Uint8Array | Readable {
  if (content.kind === 'json') return JSON.stringify(body);
  if (content.kind === 'text') return String(body);
  if (content.kind === 'events' && isEventSource(body) && binaryBody(body) === undefined) {
    return eventStream(body);
  }
  const bytes: OutgoingBody = binaryBody(body);
  if (bytes === undefined) {
    throw new TypeError(`A ${content.mediaType} answer must be a string, bytes or a stream.`);
  }
  return bytes;
}
