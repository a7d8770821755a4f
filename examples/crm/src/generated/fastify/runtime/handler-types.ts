import type { Readable } from 'node:stream';
import type { Answered, HeaderValue } from './answer.js';

/** What a handler may give back: an answer, now or later, or word that it has answered itself. */
export type HandlerReturn<Answer> = Answer | Answered | Promise<Answer | Answered>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type ToNumber<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** The HTTP status codes of a class, or of all (RFC 9110, section 15). */
export type Status<Class extends 1 | 2 | 3 | 4 | 5 = 1 | 2 | 3 | 4 | 5> =
  ToNumber<`${Class}${Digit}${Digit}`>;

/** Headers of an answer beside those that the API description names; names in lower case. */
export interface ResponseHeaders {
  [name: string]: HeaderValue;
}

/** A request body as it arrives, not read yet. */
export type IncomingBytes = Readable;
