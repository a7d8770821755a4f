/**
 * The only ways for text of a document to enter generated code. A document is untrusted input: each
 * function gives text that cannot end the construct it stands in.
 */

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

/** Control characters, line separators, marks of direction, lone surrogates and the byte order mark. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function escapeUnprintable(character: string): string {
  return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Printable ASCII that means nothing in a string literal: most text there is. */
const harmless = /^[ !#-&(-[\]-~]*$/;

/** A string literal (ECMA-262, StringLiteral), in the quotes that need fewer escapes, single at a tie. */
export function quote(text: string): string {
  if (harmless.test(text)) return `'${text}'`;
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const mark = singles > doubles ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(mark, `\\${mark}`)
    .replace(unprintable, escapeUnprintable);
  return mark + body + mark;
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** A member name: bare when it is a plain identifier, otherwise a string literal. */
export function propertyKey(name: string): string {
  return identifier.test(name) ? name : quote(name);
}

/** An object literal's key; `__proto__: value` would set the prototype, a computed key does not. */
export function literalKey(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyKey(name);
}

/** Text for a block comment: cannot close it, no control characters, no trailing blanks. */
export function commentLines(text: string): string[] {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) =>
      line.replaceAll('\t', '  ').replace(unprintable, '').replaceAll('*/', '*\\/').trimEnd(),
    );
}
