/** Ends a string literal, or is nothing that one may hold as it is. */
const unsafe = /[\\\p{Cc}\u2028\u2029]/gu;

function escaped(character: string): string {
  if (character === '\\') return '\\\\';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A text as a string literal of JavaScript (ECMAScript, section 12.9.4). What names a module is a path, and
 * a path may hold any character.
 */
export function stringLiteral(text: string, quote: string): string {
  return quote + text.replace(unsafe, escaped).replaceAll(quote, `\\${quote}`) + quote;
}
