/** Text that is not JSON, or JSON that is not safe to work with. */
export class BadJson extends Error {
  readonly keyword: string;
  readonly pointer: string;

  constructor(keyword: string, pointer: string, message: string) {
    super(message);
    this.keyword = keyword;
    this.pointer = pointer;
  }
}

/**
 * Parses JSON. Keys that would reach an object's prototype in careless code later on (`__proto__`,
 * and `constructor` that holds `prototype`) are refused. Throws `BadJson`.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadJson('json', '', 'must be valid JSON');
  }
  // Escapes could spell the names, so a text with `\u00` is searched too.
  if (text.includes('__proto__') || text.includes('constructor') || text.includes('\\u00')) {
    refusePrototypeKeys(value);
  }
  return value;
}

function refusePrototypeKeys(root: unknown): void {
  const open: { value: object; pointer: string }[] = [];
  const visit = (value: unknown, pointer: string) => {
    if (typeof value === 'object' && value !== null) open.push({ value, pointer });
  };
  visit(root, '');
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    for (const [key, member] of Object.entries(value)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === '__proto__' || (key === 'constructor' && hasPrototype(member))) {
        throw new BadJson('propertyNames', at, `must not have a property named ${key}`);
      }
      visit(member, at);
    }
  }
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}
