import { PassThrough, type Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { tooLarge } from './bytes.js';
import { HttpError } from './http-error.js';
import type { FilePart, MultipartBody, MultipartPart, MultipartSource } from './multipart-body.js';
import { fieldCollector, type FieldCollector } from './multipart-fields.js';
import { requestMismatch } from './problem.js';

type Part = MultipartPart<Readonly<Record<string, unknown>>, string>;

/** What the parser tells, in order. */
type ParserEvent =
  | { readonly kind: 'field'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly part: FilePart }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: HttpError };

/** Reads a multipart body as a stream of parts; nothing is read before somebody iterates. */
export function readMultipart(source: MultipartSource): MultipartBody {
  const fields = fieldCollector(source.content.fields ?? {}, source.validators);
  const parser = parserFor(source, fields);
  let started = false;
  return {
    [Symbol.asyncIterator]: () => {
      if (started) throw new TypeError('A multipart body can be read only once.');
      started = true;
      return readParts(source, parser, fields);
    },
  };
}

function parserFor(
  { headers, limits }: MultipartSource,
  { isFile }: FieldCollector,
): BusboyInstance {
  // The parser knows form-data alone; every multipart type has the same syntax (RFC 2046, section 5.1).
  const type = (headers['content-type'] ?? '').replace(
    /^multipart\/[^;\s]+/i,
    'multipart/form-data',
  );
  const options = {
    headers: { ...headers, 'content-type': type },
    isPartAFile: (name = '', contentType?: string, filename?: string) =>
      isFile(name) ?? (filename !== undefined || contentType === 'application/octet-stream'),
    limits: {
      fieldSize: limits.fieldBytes,
      fileSize: limits.fileBytes,
      parts: limits.parts,
      headerPairs: 100,
    },
  };
  try {
    return new Busboy(options);
  } catch (cause) {
    throw new HttpError(400, { detail: 'The multipart body has no boundary.', cause });
  }
}

async function* readParts(
  source: MultipartSource,
  parser: BusboyInstance,
  fields: FieldCollector,
): AsyncGenerator<Part, void, undefined> {
  const next = eventsOf(source, parser);
  try {
    for (;;) {
      const event = await next();
      if (event.kind === 'failed') throw event.error;
      if (event.kind === 'end') break;
      if (event.kind === 'field') {
        const part = fields.take(event.name, event.text);
        if (part !== undefined && !fields.isBroken()) yield part;
      } else if (fields.takeFile(event.part.name) && !fields.isBroken()) {
        yield event.part;
        discardUnread(event.part.stream);
      } else {
        event.part.stream.resume();
      }
    }
    const { lists, violations } = fields.finish();
    if (violations.length > 0) throw requestMismatch(violations);
    yield* lists;
  } finally {
    source.stream.unpipe(parser);
    source.stream.resume();
  }
}

function discardUnread(stream: Readable): void {
  const isUsed =
    stream.readableFlowing !== null ||
    stream.readableDidRead ||
    stream.listenerCount('readable') > 0;
  if (!isUsed) stream.resume();
}

/** Turns the parser's events into a queue that is asked for one after the other. */
function eventsOf(
  { stream, limits }: MultipartSource,
  parser: BusboyInstance,
): () => Promise<ParserEvent> {
  const queue: ParserEvent[] = [];
  let wake: (() => void) | undefined;
  let fieldBytes = 0;
  const push = (event: ParserEvent) => {
    queue.push(event);
    wake?.();
  };
  const fail = (error: HttpError) => push({ kind: 'failed', error });

  parser.on('field', (name, text, _nameTruncated, truncated) => {
    fieldBytes += Buffer.byteLength(text);
    if (truncated || fieldBytes > limits.fieldBytes) fail(tooLarge(limits.fieldBytes));
    else push({ kind: 'field', name, text });
  });
  parser.on('file', (name, file, filename: string | undefined, _encoding, contentType) => {
    const onLimit = () => {
      const error = tooLarge(limits.fileBytes);
      content.destroy(error);
      fail(error);
    };
    const content = detached(file, onLimit);
    push({ kind: 'file', part: { kind: 'file', name, filename, contentType, stream: content } });
  });
  parser.on('partsLimit', () => {
    fail(new HttpError(413, { detail: `The request body has more than ${limits.parts} parts.` }));
  });
  parser.on('finish', () => push({ kind: 'end' }));
  parser.on('error', (cause) => fail(malformed(cause)));
  stream.on('error', (cause) => fail(malformed(cause)));
  stream.on('close', () => {
    if (!stream.readableEnded) fail(malformed(undefined));
  });
  stream.pipe(parser);

  return async () => {
    for (let event = queue.shift(); ; event = queue.shift()) {
      if (event !== undefined) return event;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

/** A stream of its own, so that a handler which stops in the middle of a file does not stop the parser. */
function detached(file: Readable, onLimit: () => void): PassThrough {
  const content = new PassThrough();
  file.on('limit', onLimit);
  file.on('error', (error: Error) => content.destroy(malformed(error)));
  content.on('error', () => undefined);
  content.on('close', () => {
    file.unpipe(content);
    file.resume();
  });
  return file.pipe(content);
}

function malformed(cause: unknown): HttpError {
  return new HttpError(400, { detail: 'The multipart body is malformed or ended early.', cause });
}
