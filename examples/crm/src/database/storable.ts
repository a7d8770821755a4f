import { HttpError } from '../generated/fastify/handlers.js';

/**
 * JSON strings may hold what PostgreSQL's text and jsonb cannot: the null character and halves of
 * surrogate pairs. Both are refused here, before the database would fail.
 */
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** JSON.stringify writes the same characters as escapes; a backslash before one makes it plain text. */
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** @throws {HttpError} 400 */
export function storableText(text: string): string {
  if (unstorable.test(text)) throw refused();
  return text;
}

/** @throws {HttpError} 400 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (unstorableEscape.test(json)) throw refused();
  return json;
}

function refused(): HttpError {
  return new HttpError(400, {
    detail: 'A text contains a null character or half a surrogate pair, which cannot be stored.',
  });
}
