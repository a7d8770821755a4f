import type { Call, Step, Unit } from './unit.js';

/** A function in one of its modes: it only says whether a value fits, or it lists what is wrong too. */
interface Task {
  readonly unit: Unit;
  readonly lists: boolean;
}

/** Calls that are on their way into a value, by how many steps they have gone. */
interface Journey {
  readonly call: Call;
  readonly gone: number;
  readonly lists: boolean;
}

/** What is done with one value, and how often. */
interface Work {
  readonly tasks: ReadonlyMap<string, readonly [Task, number]>;
  readonly journeys: ReadonlyMap<string, readonly [Journey, number]>;
}

/** A part of a value is passed to a function too often, or the very same value is. */
export type Manner = 'asPart' | 'inPlace';

/** A value may be passed to a function this often; more is what doubles with each level. */
const seldom = 32;
/** And the very same value so often for each time that it was passed: a long list of alternatives may share a part. */
const seldomInPlace = 64;
const mostWorks = 50_000;

/**
 * Walks all that can come about while values are checked, from a value into its parts, and counts how often a part is
 * passed to the same function. Gives those that are passed one too often, and how; the first of them, not the ones that they
 * call. `once` are functions that answer once.
 */
export function timesAsked(roots: ReadonlySet<Unit>, once: ReadonlySet<Unit>): Map<Unit, Manner> {
  return new Walk(once).from(roots);
}

class Walk {
  readonly #once: ReadonlySet<Unit>;
  readonly #often = new Map<Unit, Manner>();
  readonly #numbers = new Map<object, number>();
  readonly #order = new Map<Unit, number>();

  constructor(once: ReadonlySet<Unit>) {
    this.#once = once;
  }

  from(roots: ReadonlySet<Unit>): Map<Unit, Manner> {
    const known = new Set<string>();
    const pending: Work[] = [...roots].map((unit) => {
      const task: Task = { unit, lists: true };
      return { tasks: new Map([[this.#taskKey(task), [task, 1]]]), journeys: new Map() };
    });
    for (let work = pending.pop(); work !== undefined; work = pending.pop()) {
      for (const next of this.#parts(work)) {
        const key = keyOf(next);
        if (known.has(key)) continue;
        known.add(key);
        if (known.size > mostWorks) {
          for (const unit of this.#unsettled(pending)) this.#often.set(unit, 'inPlace');
          return this.#often;
        }
        pending.push(next);
      }
    }
    return this.#often;
  }

  /** There is too much to walk: whatever is still to be looked into might be passed too often. */
  #unsettled(pending: readonly Work[]): Unit[] {
    const units = pending.flatMap(({ tasks }) => [...tasks.values()].map(([{ unit }]) => unit));
    return units.filter((unit) => !this.#once.has(unit));
  }

  /** What is done with each kind of part of a value. */
  #parts(work: Work): Work[] {
    const journeys = this.#started(work);
    const kinds = new Map<string, Step>();
    for (const [{ call, gone }] of journeys.values()) {
      const step = call.steps[gone];
      if (step === undefined) continue;
      kinds.set(`${step.kind} ${step.name === undefined ? '' : `=${step.name}`}`, {
        kind: step.kind,
        ...(step.name === undefined ? {} : { name: step.name }),
      });
    }
    return [...kinds.values()].map((part) => this.#into(part, journeys));
  }

  #into(part: Step, journeys: Work['journeys']): Work {
    const tasks = new Map<string, [Task, number]>();
    const further = new Map<string, [Journey, number]>();
    for (const [{ call, gone, lists }, times] of journeys.values()) {
      const step = call.steps[gone];
      if (step === undefined || !leadsInto(step, part)) continue;
      if (gone + 1 === call.steps.length) this.#pass(call, lists, times, tasks);
      else this.#travel({ call, gone: gone + 1, lists }, times, further);
    }
    for (const [task, times] of tasks.values()) {
      if (times > seldom) this.#note(task.unit, 'asPart');
    }
    return { tasks: limited(tasks), journeys: limited(further) };
  }

  /** The calls that functions make of parts, with those of the functions that they pass the whole value to. */
  #started(work: Work): Work['journeys'] {
    const journeys = new Map<string, [Journey, number]>();
    for (const [journey, times] of work.journeys.values()) this.#travel(journey, times, journeys);
    const tasks = new Map<string, [Task, number]>();
    for (const [key, [task, times]] of work.tasks) tasks.set(key, [task, times]);
    const open = [...work.tasks.values()].map(([task]) => task);
    const most = Math.max(1, ...[...work.tasks.values()].map(([, times]) => times));
    for (const task of this.#callersFirst(open)) {
      const times = this.#settled(task, tasks.get(this.#taskKey(task))?.[1] ?? 0, most);
      if (times === 0) continue;
      for (const call of task.unit.calls) {
        if (call.steps.length === 0) this.#pass(call, task.lists, times, tasks);
        else this.#travel({ call, gone: 0, lists: task.lists }, times, journeys);
      }
    }
    return journeys;
  }

  /** How often a function does its work; it is noted when that is too often for what the value itself is passed. */
  #settled({ unit }: Task, times: number, most: number): number {
    if (times > 0 && this.#once.has(unit)) return 1;
    if (times > seldomInPlace * most) this.#note(unit, 'inPlace');
    // What is asked too often will answer once: those that it calls are not to blame.
    return times > 0 && this.#often.has(unit) ? 1 : times;
  }

  #note(unit: Unit, manner: Manner): void {
    if (!this.#once.has(unit) && !this.#often.has(unit)) this.#often.set(unit, manner);
  }

  #pass(call: Call, lists: boolean, times: number, tasks: Map<string, [Task, number]>): void {
    for (const mode of modesOf(call, lists, this.#once)) {
      const task: Task = { unit: call.unit, lists: mode };
      const key = this.#taskKey(task);
      tasks.set(key, [task, (tasks.get(key)?.[1] ?? 0) + times]);
    }
  }

  #travel(journey: Journey, times: number, journeys: Map<string, [Journey, number]>): void {
    const { call, gone, lists } = journey;
    const key = `${this.#number(call)} ${gone} ${lists}`;
    journeys.set(key, [journey, (journeys.get(key)?.[1] ?? 0) + times]);
  }

  /** Functions that pass on the whole value before those that they pass it to: no such calls form a circle. */
  #callersFirst(tasks: readonly Task[]): Task[] {
    const units = new Set<Unit>();
    const pending = tasks.map(({ unit }) => unit);
    for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
      if (units.has(unit)) continue;
      units.add(unit);
      for (const { steps, unit: next } of unit.calls) if (steps.length === 0) pending.push(next);
    }
    const ordered = [...units].sort((left, right) => this.#rank(right) - this.#rank(left));
    return ordered.flatMap((unit) => [
      { unit, lists: true },
      { unit, lists: false },
    ]);
  }

  /** The length of the longest chain of functions that a function passes the whole value through. */
  #rank(unit: Unit): number {
    const known = this.#order.get(unit);
    if (known !== undefined) return known;
    this.#order.set(unit, 0);
    let rank = 0;
    for (const { steps, unit: next } of unit.calls) {
      if (steps.length === 0) rank = Math.max(rank, 1 + this.#rank(next));
    }
    this.#order.set(unit, rank);
    return rank;
  }

  #taskKey({ unit, lists }: Task): string {
    return `${this.#number(unit)} ${lists}`;
  }

  #number(one: object): number {
    let number = this.#numbers.get(one);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(one, number);
    }
    return number;
  }
}

/** A call that asks first is made a second time to list; a function that answers once does both itself. */
function modesOf({ asks, unit }: Call, lists: boolean, once: ReadonlySet<Unit>): boolean[] {
  if (!lists) return [false];
  return asks || once.has(unit) ? [false, true] : [true];
}

function leadsInto(step: Step, part: Step): boolean {
  if (step.kind !== part.kind) return false;
  if (step.name !== undefined) return step.name === part.name;
  return part.name === undefined || step.except?.includes(part.name) !== true;
}

function limited<T>(counted: ReadonlyMap<string, [T, number]>): Map<string, readonly [T, number]> {
  return new Map(
    [...counted].map(([key, [one, times]]) => [key, [one, Math.min(times, seldom + 1)]]),
  );
}

function keyOf({ tasks, journeys }: Work): string {
  const parts = (all: ReadonlyMap<string, readonly [unknown, number]>): string =>
    [...all]
      .map(([key, [, times]]) => `${key} ${times}`)
      .sort()
      .join();
  return `${parts(tasks)};${parts(journeys)}`;
}
