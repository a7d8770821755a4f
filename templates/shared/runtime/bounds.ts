import { inspect } from 'node:util';

/**
 * How long things may become that quote what a client, a handler or a document has written: a pointer of a
 * megabyte would otherwise be repeated in each of a thousand lines.
 */
const maxPointer = 512;
const maxMessage = 1024;

/** A text of at most `length` characters; a longer one keeps its beginning and its end. */
export function cutInMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = Math.ceil((length - 1) / 2);
  const cut = `${text.slice(0, head)}…${text.slice(text.length - (length - 1 - head))}`;
  // Slices keep the text that they are of in memory; a copy does not.
  return Buffer.from(cut).toString();
}

/** The bytes that a value takes as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** The same in bytes of JSON, quotation marks not counted. An escaped character takes up to six. */
export function cutToBytes(text: string, bytes: number): string {
  const short = cutInMiddle(text, bytes);
  return jsonBytes(short) <= bytes + 2 ? short : cutInMiddle(text, Math.floor(bytes / 6));
}

interface Located {
  readonly pointer: string;
  readonly message: string;
}

/** What is wrong with a value, in bounds. */
export function bounded<Wrong extends Located>(wrong: Wrong): Wrong {
  if (wrong.pointer.length <= maxPointer && wrong.message.length <= maxMessage) return wrong;
  return {
    ...wrong,
    pointer: cutInMiddle(wrong.pointer, maxPointer),
    message: cutInMiddle(wrong.message, maxMessage),
  };
}

const maxLogged = 8 * 1024;

/** What is logged of something thrown: that itself, unless it would make a log line of more than some 16 kB. */
export function loggable(thrown: unknown): unknown {
  const options = { depth: 8, maxStringLength: maxLogged, maxArrayLength: 1000 };
  const text = inspect(thrown, options);
  if (text.length <= maxLogged) return thrown;
  const message = thrown instanceof Error ? thrown.message : text;
  const kind = thrown instanceof Error ? Object.getPrototypeOf(thrown) : Error.prototype;
  return Object.create(kind as object, {
    message: { value: cutInMiddle(message, maxLogged / 4) },
    stack: { value: cutInMiddle(text, maxLogged) },
  });
}
