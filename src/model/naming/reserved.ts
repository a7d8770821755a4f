/** Words that cannot be the name of a `const` in a strict module (ECMA-262, reserved words). */
const keywords = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof undefined var void while ' +
    'with yield async of NaN Infinity'
  ).split(' '),
);

/** Members that every object or promise has: a handler of that name could not be told from them. */
const members = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'then',
  'catch',
  'finally',
  'prototype',
]);

/** Names that generated modules declare or use themselves, beside those of TypeScript's own types. */
const types = new Set(
  (
    'Answered Any Array AsyncIterable Boolean ByteStream Context Date Exclude Extract FileBody Function ' +
    'Handlers MaybePromise Multipart Never Null Number Object Omit Partial Pick Promise Readonly ' +
    'ReadonlyArray Record RegExp Required Security ServerSentEvent StatusCode String Symbol Undefined Unknown Void'
  ).split(' '),
);

export function isReservedVariable(name: string): boolean {
  return keywords.has(name) || members.has(name) || name === 'handlers';
}

export function isReservedMember(name: string): boolean {
  return members.has(name);
}

export function isReservedType(name: string): boolean {
  return types.has(name);
}
