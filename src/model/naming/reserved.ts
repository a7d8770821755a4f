/**
 * Words that cannot be the name of a `const` in a module: those of TypeScript's grammar (a test holds them
 * against the compiler), those that strict code may not declare, and globals that modules may not redeclare.
 */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if import in instanceof new null return super switch this throw true try typeof var void while with ' +
    'implements interface let package private protected public static yield ' +
    'arguments await eval exports globalThis require undefined ' +
    'async of NaN Infinity'
  ).split(' '),
);

/**
 * Members that every object or promise has: a handler of that name could not be told from them. And `new`, which
 * in an interface is no method but a constructor.
 */
const members = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'then',
  'catch',
  'finally',
  'prototype',
  'new',
]);

export function isReservedVariable(name: string): boolean {
  return reservedWords.has(name) || members.has(name) || name === 'handlers';
}

export function isReservedMember(name: string): boolean {
  return members.has(name);
}
