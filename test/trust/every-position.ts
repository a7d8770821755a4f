import type { JsonObject, JsonValue } from '../../src/model/index.js';

/** A text of a document: a value, or a name of a member. */
export interface TextPosition {
  readonly path: readonly string[];
  readonly isName: boolean;
}

/** Every text in a document, the names of members among them. */
export function textPositions(document: JsonValue, path: readonly string[] = []): TextPosition[] {
  if (typeof document === 'string') return [{ path, isName: false }];
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document as JsonObject).flatMap(([key, value]) => [
    ...(Array.isArray(document) ? [] : [{ path: [...path, key], isName: true }]),
    ...textPositions(value, [...path, key]),
  ]);
}

/** The same document with this text at a position. */
export function withText(
  document: JsonValue,
  { path, isName }: TextPosition,
  text: string,
): JsonValue {
  const [head, ...rest] = path;
  if (head === undefined) return text;
  const isHere = isName && rest.length === 0;
  const entries = Object.entries(document as JsonObject).map(([key, value]) => {
    if (key !== head) return [key, value] as const;
    return isHere
      ? ([text, value] as const)
      : ([key, withText(value, { path: rest, isName }, text)] as const);
  });
  return Array.isArray(document)
    ? entries.map(([, value]) => value)
    : (Object.fromEntries(entries) as JsonObject);
}

/** Where a text stands, as a line of a report names it. */
export function nameOf({ path, isName }: TextPosition): string {
  return `${isName ? 'the name ' : ''}${JSON.stringify(path.join('/'))}`;
}
