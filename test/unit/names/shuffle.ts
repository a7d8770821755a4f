/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same members in another order. */
export function shuffled<T>(members: Readonly<Record<string, T>>, random: () => number) {
  const entries = Object.entries(members);
  for (let last = entries.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [entries[last], entries[other]];
    if (one === undefined || two === undefined) continue;
    entries[last] = two;
    entries[other] = one;
  }
  return Object.fromEntries(entries) as Record<string, T>;
}
