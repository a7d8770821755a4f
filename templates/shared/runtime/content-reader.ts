import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import type { Check } from './check.js';
import type { ContentDescriptor, ContentKind } from './descriptor.js';
import { formReader, parsedFormReader } from './form.js';
import { BadJson, parseJson, refuseHarmful } from './json.js';
import { addViolation, bodyViolation, type Violation } from './problem.js';

/** What becomes of the bytes, or of what other middleware has made of them. */
export interface ContentReader {
  fromText(text: string, violations: Violation[]): unknown;
  fromParsed(parsed: unknown, violations: Violation[]): unknown;
}

/** The reader of a media type; `undefined` where the body is handed over as a stream. */
export function readerFor(
  content: ContentDescriptor,
  check: Check | null,
): ContentReader | undefined {
  return readers[content.kind](content, check);
}

type CompileReader = (content: ContentDescriptor, check: Check | null) => ContentReader | undefined;

const streamed: CompileReader = () => undefined;

const readers: Readonly<Record<ContentKind, CompileReader>> = {
  json: (_content, check) => ({
    fromText: (text, violations) => checked(check, parseJson(text), violations),
    fromParsed: (parsed, violations) => {
      refuseHarmful(parsed);
      return checked(check, parsed, violations);
    },
  }),
  text: (_content, check) => ({
    fromText: (text, violations) => checked(check, text, violations),
    fromParsed: (parsed, violations) => checked(check, parsed, violations),
  }),
  form: (content, check) => {
    const fromText = formReader(content.fields ?? {});
    const fromParsed = parsedFormReader(content.fields ?? {});
    return {
      fromText: (text, violations) => checked(check, fromText(text, violations), violations),
      fromParsed: (parsed, violations) => {
        refuseHarmful(parsed);
        return checked(check, fromParsed(parsed, violations), violations);
      },
    };
  },
  multipart: streamed,
  binary: streamed,
  events: streamed,
};

function checked(check: Check | null, value: unknown, violations: Violation[]): unknown {
  const findings = check === null ? null : check(value);
  if (findings !== null) {
    for (const finding of findings) addViolation(violations, bodyViolation(finding));
  }
  return value;
}

const byteOrderMark = '\ufeff';

/** Decodes UTF-8 and reads it; what cannot be read is a violation. */
export function fromBytes(reader: ContentReader, bytes: Buffer, violations: Violation[]): unknown {
  if (!isUtf8(bytes)) {
    addViolation(violations, {
      in: 'body',
      pointer: '',
      keyword: 'encoding',
      message: 'must be UTF-8',
    });
    return undefined;
  }
  const text = bytes.toString('utf8');
  const withoutMark = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  return orViolation(violations, () => reader.fromText(withoutMark, violations));
}

function orViolation(violations: Violation[], read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    const { pointer, keyword, message } = error;
    addViolation(violations, { in: 'body', pointer, keyword, message });
    return undefined;
  }
}

/** Takes what other middleware has made of the body as it is; bytes are still read. */
export function fromParsed(
  reader: ContentReader | undefined,
  parsed: unknown,
  violations: Violation[],
): unknown {
  if (reader === undefined) {
    return parsed instanceof Readable ? parsed : Readable.from([parsed]);
  }
  return parsed instanceof Uint8Array
    ? fromBytes(reader, Buffer.from(parsed), violations)
    : orViolation(violations, () => reader.fromParsed(parsed, violations));
}
