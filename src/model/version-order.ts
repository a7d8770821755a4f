/** A version taken apart: what is compared first stands first. */
interface Version {
  /** 1 for what is not released yet, which is newer than all that is. */
  readonly unreleased: 0 | 1;
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
  /** The whole text, for versions that have no number. */
  readonly text: string;
}

const date = /^(\d{4})[-.](\d{1,2})[-.](\d{1,2})(?:[-.](.+))?$/;
const numbered = /^(\d+(?:\.\d+)*)(?:[-.]?([0-9A-Za-z][0-9A-Za-z.-]*))?$/;
const collator = new Intl.Collator('en', { numeric: true });

function read(version: string): Version {
  const text = version.trim();
  const unreleased = /^unreleased$/i.test(text) ? 1 : 0;
  // What stands before the first digit is a name, such as the v of v1.2.0; what follows a plus is a build.
  const core = text.replace(/^\D*(?=\d)/, '').replace(/\+.*$/s, '');
  const day = date.exec(core);
  if (day !== null) {
    const [, year, month, dayOfMonth, rest] = day;
    return {
      unreleased,
      numbers: [year, month, dayOfMonth].map(Number),
      prerelease: parts(rest),
      text,
    };
  }
  const [, numbers, rest] = numbered.exec(core) ?? [];
  return {
    unreleased,
    numbers: numbers === undefined ? [] : numbers.split('.').map(Number),
    prerelease: parts(rest),
    text,
  };
}

function parts(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('.');
}

/**
 * Orders versions as Semantic Versioning 2.0.0 does (section 11), for any number of numbers, with a v before
 * them or not; dates by their day; `Unreleased` after all. Negative when `a` is the older one, 0 for two
 * spellings of one version. Texts without a number come after versions, in the order of the alphabet.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [read(a), read(b)];
  if (left.unreleased + right.unreleased > 0) return left.unreleased - right.unreleased;
  if (left.numbers.length === 0 || right.numbers.length === 0) {
    const both = left.numbers.length === right.numbers.length;
    return both ? collator.compare(left.text, right.text) : left.numbers.length === 0 ? 1 : -1;
  }
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers before words (Semantic Versioning 2.0.0, 11.4). */
function compareIdentifiers(left: string, right: string): number {
  const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (leftIsNumber && rightIsNumber) return Math.sign(Number(left) - Number(right));
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return left === right ? 0 : left < right ? -1 : 1;
}
