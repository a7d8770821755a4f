/**
 * What a screen does not show as it is: control characters (escape sequences among them), invisible and
 * direction characters, separators of lines that are no newlines, and halves of characters.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function escaped(found: string): string {
  return [...Array(found.length).keys()]
    .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * Text from outside, fit for a screen: on one line, and nothing in it moves the cursor, changes colours
 * or hides text. What would is written as JavaScript writes it, `\u001b`.
 */
export function visible(text: string): string {
  return text.replace(unprintable, escaped);
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A value as JSON that a screen can show too; who parses it gets the very value. */
export function visibleJson(value: unknown): string {
  return visibleLines(JSON.stringify(value, null, 2));
}
