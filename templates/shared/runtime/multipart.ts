import { Transform, type Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { tooLarge } from './bytes.js';
import { HttpError } from './http-error.js';
import type { FilePart, MultipartBody, MultipartPart, MultipartSource } from './multipart-body.js';
import { fieldCollector, type FieldCollector } from './multipart-fields.js';
import { mediaTypeParameter } from './media-type.js';
import { requestMismatch } from './problem.js';

type Part = MultipartPart<Readonly<Record<string, unknown>>, string>;

/** What the parser tells, in order. */
type ParserEvent =
  | { readonly kind: 'field'; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: 'file'; readonly part: FilePart }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: HttpError };

/** Reads a multipart body as a stream of parts; nothing is read before somebody iterates. */
export function readMultipart(source: MultipartSource): MultipartBody {
  const fields = fieldCollector(source.content.fields ?? {}, source.validators);
  const parser = parserFor(source);
  let started = false;
  return {
    [Symbol.asyncIterator]: () => {
      if (started) throw new TypeError('A multipart body can be read only once.');
      started = true;
      return readParts(source, parser, fields);
    },
  };
}

function parserFor({ headers, limits }: MultipartSource): BusboyInstance {
  // The parser knows form-data alone; every multipart type has the same syntax (RFC 2046, section 5.1).
  const type = (headers['content-type'] ?? '').replace(
    /^multipart\/[^;\s]+/i,
    'multipart/form-data',
  );
  const options = {
    headers: { ...headers, 'content-type': type },
    // It would put other characters in place of what is not UTF-8, so that fields are taken as bytes, too.
    isPartAFile: () => true,
    limits: {
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
  const next = eventsOf(source, parser, fields);
  try {
    for (;;) {
      const event = await next();
      if (event.kind === 'failed') throw event.error;
      if (event.kind === 'end') break;
      if (event.kind === 'field') {
        const part = fields.take(event.name, event.bytes);
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

/** A place in the order of the parts, which a field takes before all of it has come. */
interface Slot {
  event: ParserEvent | undefined;
}

/** Turns the parser's events into a queue that is asked for one after the other. */
function eventsOf(
  { stream, headers, limits }: MultipartSource,
  parser: BusboyInstance,
  { isFile }: FieldCollector,
): () => Promise<ParserEvent> {
  const queue: Slot[] = [];
  let failure: ParserEvent | undefined;
  let wake: (() => void) | undefined;
  let fieldBytes = 0;
  const isCutOff = cutOff(stream, headers['content-type'] ?? '');
  const fill = (slot: Slot, event: ParserEvent) => {
    slot.event = event;
    wake?.();
  };
  const reserve = () => {
    const slot: Slot = { event: undefined };
    queue.push(slot);
    return slot;
  };
  const fail = (error: HttpError) => {
    failure ??= { kind: 'failed', error };
    wake?.();
  };

  const takeField = (name: string, content: Readable) => {
    const slot = reserve();
    const chunks: Buffer[] = [];
    content.on('data', (chunk: Buffer) => {
      fieldBytes += chunk.length;
      if (fieldBytes > limits.fieldBytes) fail(tooLarge(limits.fieldBytes));
      else chunks.push(chunk);
    });
    content.on('end', () => {
      if (isCutOff()) fail(malformed(undefined));
      else fill(slot, { kind: 'field', name, bytes: Buffer.concat(chunks) });
    });
    content.on('limit', () => fail(tooLarge(limits.fileBytes)));
    content.on('error', (error: Error) => fail(malformed(error)));
  };

  parser.on(
    'file',
    (name: string | undefined, file, filename: string | undefined, _encoding, contentType) => {
      if (name === undefined) {
        file.resume();
        return;
      }
      const isBinary = filename !== undefined || contentType === 'application/octet-stream';
      if (!(isFile(name) ?? isBinary)) {
        takeField(name, file);
        return;
      }
      const onLimit = () => {
        const error = tooLarge(limits.fileBytes);
        content.destroy(error);
        fail(error);
      };
      const content = detached(file, isCutOff, onLimit);
      const part = { kind: 'file', name, filename, contentType, stream: content } as const;
      fill(reserve(), { kind: 'file', part });
    },
  );
  parser.on('partsLimit', () => fail(tooLarge(limits.parts, 'parts')));
  parser.on('finish', () => {
    if (isCutOff()) fail(malformed(undefined));
    else fill(reserve(), { kind: 'end' });
  });
  parser.on('error', (cause) => fail(malformed(cause)));
  stream.on('error', (cause) => fail(malformed(cause)));
  stream.on('close', () => {
    if (!stream.readableEnded) fail(malformed(undefined));
  });
  stream.pipe(parser);

  return async () => {
    for (;;) {
      const event = queue[0]?.event;
      if (event !== undefined) {
        queue.shift();
        return event;
      }
      if (failure !== undefined) return failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

/**
 * Tells whether the body has ended without the delimiter that closes it (RFC 2046, 5.1.1), of which the
 * parser does not say everything: a part may be cut off after another of the same chunk.
 */
function cutOff(stream: Readable, type: string): () => boolean {
  const closing = Buffer.from(`--${mediaTypeParameter(type, 'boundary') ?? ''}--`);
  let tail: Buffer = Buffer.alloc(0);
  let isClosed = false;
  stream.on('data', (chunk: Buffer) => {
    if (isClosed) return;
    const seam = Buffer.concat([tail, chunk.subarray(0, closing.length - 1)]);
    isClosed = seam.includes(closing) || chunk.includes(closing);
    const known = chunk.length < closing.length ? Buffer.concat([tail, chunk]) : chunk;
    tail = Buffer.from(known.subarray(Math.max(known.length - closing.length + 1, 0)));
  });
  return () => stream.readableEnded && !isClosed;
}

/** A stream of its own, so that a handler which stops in the middle of a file does not stop the parser. */
function detached(file: Readable, isCutOff: () => boolean, onLimit: () => void): Transform {
  const content = new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => done(isCutOff() ? malformed(undefined) : null),
  });
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
