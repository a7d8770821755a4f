import type { Direction, JsonValue } from '../../model/index.js';
import type { Spot, Subject, Verdict, Verdicts } from '../change.js';

/** What is known of one change when it is put into words and judged. */
export interface Facts {
  readonly subject: Subject;
  readonly before?: Pick<Spot, 'pointer' | 'value'>;
  readonly after?: Pick<Spot, 'pointer' | 'value'>;
  /** What changed, named for people: `NewTask.campaignId`, `query parameter limit`. */
  readonly label: string;
}

export type Group =
  | 'api'
  | 'operations'
  | 'parameters'
  | 'bodies'
  | 'responses'
  | 'security'
  | 'properties'
  | 'types'
  | 'constraints'
  | 'structure'
  | 'names'
  | 'documentation'
  | 'unknown';

/** One kind of change: data and pure functions, nothing else. */
export interface Kind {
  readonly title: string;
  readonly group: Group;
  /** The kind of the same change seen from the other side: what `diff(b, a)` reports. */
  readonly mirror: string;
  readonly message: (facts: Facts) => string;
  /** The judgement where the value travels in this direction. */
  readonly verdicts: (direction: Direction, facts: Facts) => Verdicts;
}

export type Kinds = Readonly<Record<string, Kind>>;

export const ok = (why: string): Verdict => ({ level: 'ok', why, todo: '' });
export const mayBreak = (why: string, todo: string): Verdict => ({ level: 'may-break', why, todo });
export const breaks = (why: string, todo: string): Verdict => ({ level: 'breaks', why, todo });

/** The same judgement in both directions. */
export const always = (verdicts: Verdicts) => (): Verdicts => verdicts;

/** One judgement for a request, another for a response. */
export const byDirection =
  (request: Verdicts, response: Verdicts) =>
  (direction: Direction): Verdicts =>
    direction === 'request' ? request : response;

/** A value for a sentence: short, and on one line. */
export function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

export const fromTo = ({ before, after }: Facts): string =>
  `from ${shown(before?.value)} to ${shown(after?.value)}`;
