/** True for an object that is written as `{ … }`: nothing of it is inherited. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A module may come from another realm, with an Object of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * The data of what a module exports, read once: what it computes, or pretends to hold, cannot change later.
 * What is no plain object comes back as it is.
 * @throws whatever a getter or a proxy throws
 */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlain(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [
    key,
    Array.isArray(one) ? Array.from(one as unknown[]) : one,
  ]);
  return Object.fromEntries(entries);
}

/** What something is, in words for a message. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) {
    const isOfTexts = value.every((one) => typeof one === 'string' && one !== '');
    return isOfTexts ? 'a list' : 'a list with something else in it';
  }
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'object') return isPlain(value) ? 'an object' : 'an instance of a class';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'function' || typeof value === 'symbol'
    ? `a ${typeof value}`
    : String(value);
}
