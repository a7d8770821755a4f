import { closestMatch } from 'leven';

/** The known name that the user most likely meant, or undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const sameLetters = known.find((one) => one.toLowerCase() === lower);
  return sameLetters ?? closestMatch(name, known, { maxDistance: Math.ceil(name.length / 2) });
}
