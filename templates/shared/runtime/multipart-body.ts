import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { ContentDescriptor, ValidatorModule } from './descriptor.js';

/** A part that is not a file, read and validated; a property that is a list comes once, complete. */
export interface FieldPart<Name extends string = string, Value = unknown> {
  readonly kind: 'field';
  readonly name: Name;
  readonly value: Value;
}

/** A part that is a file. Its stream is read on the fly: what is not read before the next part is lost. */
export interface FilePart<Name extends string = string> {
  readonly kind: 'file';
  readonly name: Name;
  /** What the client calls the file, without folders; never to be used as a path as it is. */
  readonly filename: string | undefined;
  readonly contentType: string;
  readonly stream: Readable;
}

type FieldParts<Fields> = {
  [Name in keyof Fields & string]: FieldPart<Name, Exclude<Fields[Name], undefined>>;
}[keyof Fields & string];

export type MultipartPart<Fields, Files extends string> =
  FieldParts<Fields> | (Files extends string ? FilePart<Files> : never);

/**
 * A multipart body, to be read once with `for await`: the declared parts in the order in which they
 * arrive. After a part that breaks the description only the rest of the violations is collected; the
 * loop then throws an `HttpError` 400 with all of them, and so does a required part that never came.
 */
export type MultipartBody<
  Fields = Readonly<Record<string, unknown>>,
  Files extends string = string,
> = AsyncIterable<MultipartPart<Fields, Files>>;

export interface MultipartSource {
  readonly stream: Readable;
  readonly headers: IncomingHttpHeaders;
  readonly content: ContentDescriptor;
  readonly validators: ValidatorModule;
  readonly limits: MultipartLimits;
}

export interface MultipartLimits {
  /** Longest sum of all fields' bytes. */
  readonly fieldBytes: number;
  /** Longest file in bytes. */
  readonly fileBytes: number;
  readonly parts: number;
}

/** `multipart.js`, which is only there when an operation needs it. */
export interface MultipartModule {
  /** Throws `HttpError` 400 or 415 for a Content-Type header that cannot be used. */
  readMultipart(source: MultipartSource): MultipartBody;
}
