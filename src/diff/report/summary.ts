import { visible } from '../../diagnostics/index.js';
import type { Axis, Change, Level } from '../change.js';
import { worse } from '../finish.js';
import { isDocumentation } from '../kinds/index.js';
import type { DiffResult } from '../options.js';

export const AXES = ['source', 'runtime', 'clients'] as const satisfies readonly Axis[];
export const LEVELS = ['breaks', 'may-break', 'ok'] as const satisfies readonly Level[];

export type Counts = Readonly<Record<Level, number>>;

export interface Summary {
  readonly changes: number;
  /** Changes that are about documentation only; they are among the harmless ones too. */
  readonly documentation: number;
  readonly proposals: number;
  readonly levels: Counts;
  readonly axes: Readonly<Record<Axis, Counts>>;
}

function count(levels: readonly Level[]): Counts {
  const of = (level: Level): number => levels.filter((one) => one === level).length;
  return { breaks: of('breaks'), 'may-break': of('may-break'), ok: of('ok') };
}

export function summarise({ changes, proposals }: DiffResult): Summary {
  const axis = (name: Axis): Counts => count(changes.map(({ verdicts }) => verdicts[name].level));
  return {
    changes: changes.length,
    documentation: changes.filter(({ kind }) => isDocumentation(kind)).length,
    proposals: proposals.length,
    levels: count(changes.map(({ level }) => level)),
    axes: { source: axis('source'), runtime: axis('runtime'), clients: axis('clients') },
  };
}

/** What a run can be made to fail on. */
export const FAIL_ON = [...AXES, 'any', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether the changes hold something that breaks on the axis asked for. */
export function fails({ changes }: DiffResult, failOn: FailOn): boolean {
  if (failOn === 'none') return false;
  const axes = failOn === 'any' ? AXES : [failOn];
  return changes.some(({ verdicts }) => axes.some((axis) => verdicts[axis].level === 'breaks'));
}

/** Changes that belong under one heading. */
export interface Section {
  readonly title: string;
  readonly level: Level;
  readonly changes: readonly Change[];
}

const SHARED = 'Several operations';
const ALL = 'The whole API';

/** Changes by the operation that they reach, worst first. */
export function sections(changes: readonly Change[]): Section[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const operations = new Set(change.reaches.map(({ operation }) => operation));
    const [only] = operations;
    const title = only === undefined ? ALL : operations.size > 1 ? SHARED : only;
    const group = groups.get(title) ?? [];
    groups.set(title, group);
    group.push(change);
  }
  return [...groups]
    .map(([title, list]) => ({
      title,
      changes: list,
      level: list.map(({ level }) => level).reduce(worse, 'ok'),
    }))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        b.changes.length - a.changes.length ||
        (a.title < b.title ? -1 : 1),
    );
}

/** The operations that a change reaches, each once, in order. */
export function operationsOf({ reaches }: Change): string[] {
  return [...new Set(reaches.map(({ operation }) => operation))];
}

/** The number with its noun: `1 change`, `3 changes`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `12 break, 3 may break, 5 are harmless` */
export function countsLine({ levels }: Summary): string {
  return `${levels.breaks} break, ${levels['may-break']} may break, ${levels.ok} are harmless`;
}

/** A message without marks, on one line and fit for a screen. */
export function plain(message: string): string {
  return visible(message.replaceAll('`', ''));
}

/** Where a change is, in the new document if it is there. */
export function placeOf({ before, after }: Change): string | undefined {
  const place = after?.place ?? before?.place;
  if (place === undefined) return undefined;
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}
