import { UnreadableText } from './percent.js';

/**
 * Whether a property of this name would reach an object's prototype in careless code later on: `__proto__`
 * does, and `constructor` that leads to `prototype`. No object that a client has made gets one, however it
 * was written: as JSON, form, multipart body, query, path, header or cookie.
 */
export function isUnsafe(name: string, leadsToPrototype = false): boolean {
  return name === '__proto__' || (name === 'constructor' && leadsToPrototype);
}

export const unsafeName = {
  keyword: 'propertyNames',
  message: (name: string) => `must not have a property named ${name}`,
} as const;

/** Throws `UnreadableText` when one of the names on the way to a value is unsafe. */
export function refuseUnsafe(path: readonly string[]): void {
  const at = path.findIndex((name, index) => isUnsafe(name, path[index + 1] === 'prototype'));
  const name = path[at];
  if (name === undefined) return;
  const pointer = `/${path.slice(0, at + 1).join('/')}`;
  throw new UnreadableText(unsafeName.keyword, unsafeName.message(name), pointer);
}
