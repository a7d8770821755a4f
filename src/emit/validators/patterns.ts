/** `u` where the pattern allows it, none for older syntax, undefined when it is no regular expression at all. */
export function patternFlags(pattern: string): 'u' | '' | undefined {
  for (const flags of ['u', ''] as const) {
    try {
      new RegExp(pattern, flags);
      return flags;
    } catch {
      // The next form may accept it.
    }
  }
  return undefined;
}
