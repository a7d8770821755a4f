import { isDocumentation } from '../diff/index.js';
import type { Change, KindId } from '../diff/index.js';
import { handlerOrigin } from '../handlers/codemod/index.js';
import type { CodeError, Doubt, Following } from '../handlers/codemod/index.js';
import type { ApiModel } from '../model/index.js';
import { explainError } from './explain.js';
import { operationOf } from './operation-of.js';
import type { Point, Spot } from './point.js';
import { bySpot } from './spots.js';

export interface PointSources {
  readonly changes: readonly Change[];
  readonly before: ApiModel;
  readonly after: ApiModel;
  readonly following: Following;
  readonly errors: readonly CodeError[];
  /** Where a place of the old code is now. */
  readonly locate: (place: { readonly path: string; readonly start: number }) => Spot;
  /** Where a complaint about the new code is. */
  readonly locateError: (error: CodeError) => Spot;
  /** Where the stub of a new operation was written, if it was. */
  readonly locateStub: (operation: string) => Spot | undefined;
}

interface Reason {
  readonly why: (name: string) => string;
  /** What to do; absent: what the change says. */
  readonly suggestion?: (name: string, to: string | undefined) => string;
}

const newName = (to: string | undefined): string =>
  to === undefined ? 'the new name' : `\`${to}\``;

const reasons: Readonly<Record<Doubt['reason'], Reason>> = {
  touched: { why: (name) => `\`${name}\` is used here.` },
  changed: {
    why: (name) =>
      `\`${name}\` is used here, and the change is not one that can be carried out by itself.`,
  },
  mixed: {
    why: (name) =>
      `\`${name}\` stands for several members here, and not all of them are renamed alike.`,
    suggestion: (name, to) =>
      `Tell the cases apart, and use ${newName(to)} where \`${name}\` was renamed.`,
  },
  declaration: {
    why: (name) => `\`${name}\` is declared here together with something that keeps its name.`,
    suggestion: (_name, to) => `Declare the member as ${newName(to)}.`,
  },
  flow: {
    why: (name) =>
      `A value with \`${name}\` goes from a generated type to one of your own here, or back, and only one of them keeps the name.`,
    suggestion: (name, to) =>
      `Rename \`${name}\` in your type too, or map it to ${newName(to)} here.`,
  },
  text: {
    why: (name) =>
      `This text has the old name \`${name}\` in it, and no type says whether it is meant.`,
    suggestion: (_name, to) => `Write ${newName(to)} if it is meant; else tick this off.`,
  },
};

/** Kinds whose every effect on code is a mention of a name: without a mention there is nothing to do. */
const byMention: ReadonlySet<KindId> = new Set<KindId>([
  'property-renamed',
  'property-moved',
  'property-removed-required',
  'property-removed-optional',
  'parameter-renamed',
  'path-parameter-renamed',
  'parameter-moved',
  'parameter-removed-required',
  'parameter-removed-optional',
  'enum-value-renamed',
  'operation-removed',
  'operation-id-changed',
  'operation-path-changed',
  'operation-method-changed',
  'operation-tag-changed',
  'schema-renamed',
  'schema-removed',
]);

/** All that a person has to look at, by file and line; one point a line and change. */
export function collectPoints(sources: PointSources): Point[] {
  const points = new PointList();
  const byId = new Map(sources.changes.map((change) => [change.id, change]));
  for (const doubt of sources.following.doubts) {
    const changes = doubt.changes.flatMap((id) => byId.get(id) ?? []);
    const { why, suggestion } = reasons[doubt.reason];
    points.add(
      sources.locate(doubt),
      changes,
      why(doubt.name),
      suggestion?.(doubt.name, changes[0] === undefined ? undefined : newNameIn(changes[0])),
    );
  }
  for (const error of sources.errors) {
    const spot = sources.locateError(error);
    const changes = explainError(sources.changes, error.message, error.source);
    points.addError(spot, changes, `${error.code}: ${error.message}`);
  }
  for (const change of sources.changes) {
    if (!points.has(change)) addByOperation(change, sources, points);
  }
  return points.sorted();
}

/** A change without a place of its own is shown where its operations are implemented. */
function addByOperation(change: Change, sources: PointSources, points: PointList): void {
  const { kind, verdicts, subject } = change;
  if (isDocumentation(kind) || byMention.has(kind)) return;
  if (kind === 'operation-added' || kind === 'webhook-added') {
    const operation = operationOf(sources.after, subject.operation?.after?.key);
    const stub = operation === undefined ? undefined : sources.locateStub(operation.name);
    if (stub !== undefined) points.add(stub, [change], 'A stub answers 501 here.');
    return;
  }
  if (verdicts.source.level === 'ok' && verdicts.runtime.level === 'ok') return;
  for (const key of new Set(change.reaches.map(({ operation }) => operation))) {
    const operation = operationOf(sources.before, key) ?? operationOf(sources.after, key);
    if (operation === undefined) continue;
    const origin = handlerOrigin(`${operation.tag.typeName}Handlers`, operation.name);
    const place = sources.following.implementations.get(origin);
    if (place !== undefined) {
      points.add(sources.locate(place), [change], `\`${key}\` is implemented here.`);
    }
  }
}

class PointList {
  readonly #points: Point[] = [];

  has(change: Change): boolean {
    return this.#points.some(({ changes }) => changes.includes(change));
  }

  add(
    spot: Spot,
    changes: readonly Change[],
    why: string,
    suggestion = suggestionOf(changes),
  ): void {
    const isKnown = this.#points.some(
      (one) => isSameLine(one, spot) && changes.every((change) => one.changes.includes(change)),
    );
    if (isKnown) return;
    this.#points.push({ ...spot, changes, why, suggestion });
  }

  /** An error in a line that is known already says the same once more. */
  addError(spot: Spot, changes: readonly Change[], error: string): void {
    const at = this.#points.findIndex(
      (one) =>
        isSameLine(one, spot) &&
        (changes.length === 0 || changes.some((change) => one.changes.includes(change))),
    );
    const known = this.#points[at];
    if (known !== undefined) {
      this.#points[at] = { error, ...known };
      return;
    }
    const why =
      changes.length === 0
        ? 'This does not compile with the new types.'
        : 'This does not compile any more.';
    this.#points.push({ ...spot, changes, why, suggestion: suggestionOf(changes), error });
  }

  sorted(): Point[] {
    return this.#points.toSorted((a, b) => bySpot(a, b) || (a.why < b.why ? -1 : 1));
  }
}

function isSameLine(a: Spot, b: Spot): boolean {
  return a.file === b.file && a.line === b.line;
}

function suggestionOf(changes: readonly Change[]): string {
  const todos = changes.flatMap(({ verdicts }) => [verdicts.source.todo, verdicts.runtime.todo]);
  const told = [...new Set(todos.filter((todo) => todo !== ''))];
  return told.length === 0 ? 'Read the change and adapt the code.' : told.join(' ');
}

/** What a name that a change takes away is called now. */
function newNameIn({ subject, after }: Change): string | undefined {
  const value = typeof after?.value === 'string' ? after.value : undefined;
  return subject.property?.after ?? subject.parameter?.after?.name ?? value;
}
