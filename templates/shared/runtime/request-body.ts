import { mayHaveBody, readBytes, refuseDeclaredLength } from './bytes.js';
import { namedCheck } from './check.js';
import { fromBytes, fromParsed, readerFor, type ContentReader } from './content-reader.js';
import type {
  ApiDescriptor,
  BodyDescriptor,
  ContentDescriptor,
  ContentKind,
  ValidatorModule,
} from './descriptor.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import { entryFor, essenceOf, mediaTypeParameter, printable } from './media-type.js';
import type { Settings } from './options.js';
import { addViolation, type Violation } from './problem.js';

/** What of a handler's request comes from the body. */
export interface BodyValues {
  body?: unknown;
  /** The body's media type, where the operation takes several. */
  contentType?: string;
}

/**
 * Puts the body into `values` and goes on. Throws or rejects with `HttpError` 413 or 415, or 400 if the
 * body breaks off.
 */
export type TakeBody = (
  exchange: Exchange,
  values: BodyValues,
  violations: Violation[],
  proceed: () => void | Promise<void>,
) => void | Promise<void>;

interface CompiledContent extends ContentDescriptor {
  /** Absent where the body is handed over as a stream. */
  readonly reader: ContentReader | undefined;
}

export interface BodyContext {
  readonly validators: ValidatorModule;
  readonly settings: Pick<Settings, 'bodyLimit' | 'fileLimit'>;
  readonly loadMultipart: ApiDescriptor['multipart'];
}

export function compileBody(
  descriptor: BodyDescriptor,
  { validators, settings, loadMultipart }: BodyContext,
): TakeBody {
  const { bodyLimit, fileLimit } = settings;
  const limits = { fieldBytes: bodyLimit, fileBytes: fileLimit, parts: maxParts };
  const contents = descriptor.contents.map((content) => compileContent(content, validators));
  const tagged = contents.length > 1 || contents.some(({ mediaType }) => mediaType.includes('*'));
  const select = contentSelector(contents);

  const put = (values: BodyValues, value: unknown, mediaType: string) => {
    values.body = value;
    if (tagged) values.contentType = mediaType;
  };

  return (exchange, values, violations, proceed) => {
    const { incoming, parsedBody } = exchange;
    const header = incoming.headers['content-type'];
    if (
      !mayHaveBody(incoming) &&
      !(header !== undefined && incoming.headers['content-length'] === '0')
    ) {
      reportAbsent(descriptor, violations);
      return proceed();
    }
    const content = select(header);
    const mediaType = essenceOf(header ?? '');
    const { reader } = content;
    if (parsedBody !== undefined) {
      const value = fromParsed(reader, parsedBody, violations);
      put(values, value, mediaType);
      return proceed();
    }
    const stream = exchange.bodyStream;
    if (stream === incoming) refuseEncoding(incoming.headers['content-encoding']);
    if (content.kind === 'multipart' && loadMultipart !== undefined) {
      return loadMultipart().then(({ readMultipart }) => {
        const { headers } = incoming;
        put(values, readMultipart({ stream, headers, content, validators, limits }), mediaType);
        return proceed();
      });
    }
    if (reader === undefined) {
      put(values, stream, mediaType);
      return proceed();
    }
    refuseDeclaredLength(incoming, bodyLimit);
    // By a promise, since it keeps what AsyncLocalStorage holds; events of the stream do not.
    return readBytes(stream, bodyLimit).then((bytes) => {
      if (bytes.length === 0 && content.kind !== 'text') {
        reportAbsent(descriptor, violations);
      } else {
        put(values, fromBytes(reader, bytes, violations), mediaType);
      }
      return proceed();
    });
  };
}

const maxParts = 1000;

function reportAbsent({ required }: BodyDescriptor, violations: Violation[]): void {
  if (!required) return;
  addViolation(violations, {
    in: 'body',
    pointer: '',
    keyword: 'required',
    message: 'is required',
  });
}

/** Finds the content of a Content-Type header; remembers the last one, since clients rarely change it. */
function contentSelector(
  contents: readonly CompiledContent[],
): (header: string | undefined) => CompiledContent {
  let lastHeader: string | undefined;
  let lastContent: CompiledContent | undefined;
  return (header) => {
    if (header !== undefined && header === lastHeader && lastContent !== undefined) {
      return lastContent;
    }
    const content = header === undefined ? undefined : entryFor(contents, essenceOf(header));
    if (header === undefined || content === undefined || !isReadableCharset(content.kind, header)) {
      throw unsupportedMediaType(contents);
    }
    lastHeader = header;
    lastContent = content;
    return content;
  };
}

export function unsupportedMediaType(contents: readonly ContentDescriptor[]): HttpError {
  return new HttpError(415, {
    detail: 'The request body must be one of the media types in Accept, encoded in UTF-8.',
    headers: { accept: contents.map(({ mediaType }) => printable(mediaType)).join(', ') },
  });
}

const readableCharsets = new Set(['utf-8', 'utf8', 'us-ascii']);

function isReadableCharset(kind: ContentKind, header: string): boolean {
  if (kind === 'binary' || kind === 'multipart') return true;
  const charset = mediaTypeParameter(header, 'charset');
  return charset === undefined || readableCharsets.has(charset.toLowerCase());
}

function refuseEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new HttpError(415, {
    detail: 'The request body must not have a content encoding.',
    headers: { 'accept-encoding': 'identity' },
  });
}

function compileContent(content: ContentDescriptor, validators: ValidatorModule): CompiledContent {
  const check = namedCheck(validators, content.validate);
  return { ...content, reader: readerFor(content, check) };
}
