/**
 * Which element of one version is which element of another, by ids: a property by the pointer of its
 * schema, a value by its schema and text, an operation by its key, a parameter by all of these.
 */
export type Lineage = ReadonlyMap<string, ReadonlySet<string>>;

export const elementId = {
  property: (pointer: string): string => `property ${pointer}`,
  value: (pointer: string, value: string): string => `value ${pointer} ${value}`,
  operation: (key: string): string => `operation ${key}`,
  parameter: (operation: string, location: string, name: string): string =>
    `parameter ${operation} ${location} ${name}`,
  schema: (pointer: string): string => `schema ${pointer}`,
};

/** What was what two steps ago. */
export function composeLineages(first: Lineage, second: Lineage): Lineage {
  const result = new Map<string, Set<string>>();
  for (const [from, middles] of first) {
    const ends = new Set<string>();
    for (const middle of middles) for (const end of second.get(middle) ?? []) ends.add(end);
    if (ends.size > 0) result.set(from, ends);
  }
  return result;
}
