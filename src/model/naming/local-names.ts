/** What a module takes from another one, and what it would be called where its name is taken. */
export interface ImportRequest {
  readonly key: string;
  readonly name: string;
  readonly alias: string;
}

/**
 * Names imports in a module that declares names of its own. `imports` are in order of precedence: of two
 * that are called the same, the first keeps its name and the other takes its alias, and what the module declares keeps
 * its name in any case. Requests of equal precedence have different names, so their order decides nothing.
 */
export function assignLocalNames(
  imports: readonly ImportRequest[],
  declared: Iterable<string>,
): Map<string, string> {
  const taken = new Set(declared);
  const names = new Map<string, string>();
  const give = (key: string, name: string) => {
    names.set(key, name);
    taken.add(name);
  };
  const crowded = imports.filter(({ key, name }) => {
    if (taken.has(name)) return true;
    give(key, name);
    return false;
  });
  for (const { key, alias } of crowded.sort((one, other) => (one.key < other.key ? -1 : 1))) {
    let name = alias;
    while (taken.has(name)) name = `${name}_`;
    give(key, name);
  }
  return names;
}
