/** The words of a name, lower case: `newTasks.campaignId` gives new, tasks, campaign, id. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** A word without the ending of its plural: `tenants` and `tenant` are the same witness. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** 1 for equal names, less the fewer words and letters they share; symmetric. */
export function nameSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [joinedLeft, joinedRight] = [left.join(''), right.join('')];
  if (joinedLeft === joinedRight) return 0.95;
  const shared = left.filter((word) => right.includes(word)).length;
  const words = (2 * shared) / Math.max(1, left.length + right.length);
  const letters =
    1 - distance(joinedLeft, joinedRight) / Math.max(joinedLeft.length, joinedRight.length, 1);
  return Math.max(words, letters) * 0.9;
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  const [left, right] = [a.slice(0, 80), b.slice(0, 80)];
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** The name with one word put in place of another, in every spelling that it may have. */
export function replaceWord(name: string, from: string, to: string): string | undefined {
  const pattern = new RegExp(
    String.raw`(?<![a-z])${escape(from)}(?![a-z])|(?<=[a-z\d])${escape(capital(from))}(?![a-z])|(?<![A-Za-z])${escape(capital(from))}(?![a-z])`,
    'g',
  );
  const result = name.replaceAll(pattern, (found) =>
    found.charAt(0) === from.charAt(0) ? to : capital(to),
  );
  return result === name ? undefined : result;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const NEGATIONS = ['un', 'non', 'not', 'no', 'in', 'dis', 'without', 'is not', 'exclude'];

/** Whether one name is the other with a negation in front: `unscheduled` and `scheduled`. */
export function areOpposites(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a).join(''), wordsOf(b).join('')];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    short.length > 2 && NEGATIONS.some((negation) => long === negation.replace(' ', '') + short)
  );
}
