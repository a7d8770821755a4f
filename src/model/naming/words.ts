/**
 * Splits any text into words of letters and digits: at every other character, and where lower case
 * meets upper case (`getHTTPStatus` is get, HTTP, Status). Letters of every script count.
 */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .match(
        /\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?\p{Ll}[\p{Ll}\p{M}\p{N}]*|[\p{L}\p{M}\p{N}]+?(?=\p{Lu}|[^\p{L}\p{M}\p{N}]|$)/gu,
      ) ?? []
  );
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/** An identifier cannot begin with a digit or a combining mark (ECMA-262, IdentifierName). */
function startable(name: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

/** `create_call record` is `CreateCallRecord`; text without any letter or digit is ``. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map((word) => capitalise(/\p{Ll}/u.test(word) ? word : tame(word)))
    .join('');
  return name === '' ? '' : startable(name);
}

/** Runs of capitals become one word: `URL` is `Url`, but a single letter or digits stay. */
function tame(word: string): string {
  return word.length > 1 ? word.toLowerCase() : word;
}

/** `Create call-record` is `createCallRecord`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  const [first = '', ...rest] = name;
  return first.toLowerCase() + rest.join('');
}

/** `Create callRecord` is `create-call-record`: safe as a file name on every system. */
export function kebabCase(text: string): string {
  return words(text)
    .map((word) => word.toLowerCase())
    .join('-');
}
