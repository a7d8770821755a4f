/** The named properties of `source`, as far as it has them, and no others. */
export function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
): Pick<Source, Key> {
  const present = keys.filter((key) => Object.hasOwn(source, key));
  return Object.fromEntries(present.map((key) => [key, source[key]])) as Pick<Source, Key>;
}
