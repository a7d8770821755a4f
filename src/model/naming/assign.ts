import { createHash } from 'node:crypto';

/** What wants a name: a key that identifies it for ever, and the name it would like. */
export interface NameRequest {
  readonly key: string;
  readonly wanted: string;
}

export interface NameRules {
  /** Names that nothing may take. */
  readonly reserved?: (name: string) => boolean;
  /** Appended to a reserved name. */
  readonly suffix: string;
  /** Two names that fold to the same text collide; the default compares them as they are. */
  readonly fold?: (name: string) => string;
}

/**
 * Gives every request a name of its own. Who wants a name alone gets it; of several, the one whose key
 * is that very name keeps it and the others carry a hash of their key. So a name depends on
 * those that collide with it and on nothing else, never on order or number.
 */
export function assignNames(
  requests: readonly NameRequest[],
  { reserved = () => false, suffix, fold = (name) => name }: NameRules,
): Map<string, string> {
  const groups = new Map<string, NameRequest[]>();
  for (const { key, wanted } of requests) {
    const base = wanted === '' ? suffix : wanted;
    const free = reserved(base) ? `${base}${suffix}` : base;
    const group = groups.get(fold(free));
    if (group === undefined) groups.set(fold(free), [{ key, wanted: free }]);
    else group.push({ key, wanted: free });
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const crowded: NameRequest[] = [];
  for (const group of groups.values()) {
    const owner = group.length === 1 ? group[0] : group.find(({ key, wanted }) => key === wanted);
    for (const request of group) {
      if (request === owner) {
        names.set(request.key, request.wanted);
        taken.add(fold(request.wanted));
      } else {
        crowded.push(request);
      }
    }
  }
  for (const { key, wanted } of crowded) {
    const hash = createHash('sha256').update(key).digest('hex');
    let length = 4;
    while (taken.has(fold(`${wanted}_${hash.slice(0, length)}`))) length += 1;
    const name = `${wanted}_${hash.slice(0, length)}`;
    names.set(key, name);
    taken.add(fold(name));
  }
  return names;
}
