import { commentLines, quote } from './text/escape.js';

/** What templates may call: the ways for strings of a document to enter generated text. */
export const templateHelpers: Readonly<Record<string, (value: unknown) => string>> = {
  quote: (text) => quote(String(text)),
  comment: (text) => commentLines(String(text)).join(' '),
  json: (value) => JSON.stringify(value),
};
