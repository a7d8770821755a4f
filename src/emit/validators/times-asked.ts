import type { Branch, Call, Step, Unit } from './unit.js';

/** A function in one of its modes: it only says whether a value fits, or it lists what is wrong too. */
interface Task {
  readonly unit: Unit;
  readonly lists: boolean;
  /** Under what it is done: what is done in another branch of the same choice is not done then. */
  readonly branch: Branch | undefined;
}

/** Calls that are on their way into a value, by how many steps they have gone. */
interface Journey {
  readonly call: Call;
  readonly gone: number;
  readonly lists: boolean;
  readonly branch: Branch | undefined;
}

/** What is done with one value, and how often. */
interface Work {
  readonly tasks: ReadonlyMap<string, Counted<Task>>;
  readonly journeys: ReadonlyMap<string, Counted<Journey>>;
}

type Counted<T> = readonly [T, number];

/** What is done with one value, by function and branch. */
type Tally = Map<Unit, Map<string, Counted<Task>>>;

/** A part of a value is passed to a function too often, or the very same value is. */
export type Manner = 'asPart' | 'inPlace';

/** A value may be passed to a function this often; more is what doubles with each level. */
const seldom = 32;
/** And the very same value so often for each time that it was passed: a long list of alternatives may share a part. */
const seldomInPlace = 64;
const mostWorks = 50_000;

/** Functions that are passed a part of a value too often and how, and how often those are that answer once. */
export interface TimesAsked {
  readonly often: ReadonlyMap<Unit, Manner>;
  readonly once: ReadonlyMap<Unit, number>;
}

/**
 * Walks all that can come about while values are checked, from a value into its parts, and counts how often a part is
 * passed to the same function. Gives those that are passed one too often, and how; the first of them, not the ones that they
 * call. `once` are functions that answer once.
 */
export function timesAsked(roots: ReadonlySet<Unit>, once: ReadonlySet<Unit>): TimesAsked {
  const walk = new Walk(once);
  return { often: walk.from(roots), once: walk.asked };
}

class Walk {
  readonly asked = new Map<Unit, number>();
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
      const task: Task = { unit, lists: true, branch: undefined };
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
    const arriving: Tally = new Map();
    const further = new Map<string, Counted<Journey>>();
    for (const [{ call, gone, lists, branch }, times] of journeys.values()) {
      const step = call.steps[gone];
      if (step === undefined || !leadsInto(step, part)) continue;
      if (gone + 1 === call.steps.length) this.#pass(call, lists, branch, times, arriving);
      else this.#travel({ call, gone: gone + 1, lists, branch }, times, further);
    }
    const tasks = this.#together(arriving);
    for (const [task, times] of tasks.values()) {
      const { unit } = task;
      if (times > seldom) this.#note(unit, 'asPart');
      if (this.#once.has(unit)) {
        this.asked.set(unit, Math.max(this.asked.get(unit) ?? 0, times));
      }
    }
    return { tasks: limited(tasks), journeys: limited(further) };
  }

  /** Of the branches of a choice one is taken: the one that asks most counts. What is asked elsewhere comes to it. */
  #together(arriving: Tally): Map<string, Counted<Task>> {
    const tasks = new Map<string, Counted<Task>>();
    const most = new Map<string, number>();
    for (const [{ unit, lists, branch }, times] of [...arriving.values()].flatMap((one) => [
      ...one.values(),
    ])) {
      const task: Task = { unit, lists, branch: undefined };
      const key = this.#taskKey(task);
      let more = times;
      if (branch !== undefined) {
        const choice = `${key} of ${this.#number(branch.choice)}`;
        const counted = most.get(choice) ?? 0;
        most.set(choice, Math.max(counted, times));
        more = Math.max(times - counted, 0);
      }
      tasks.set(key, [task, (tasks.get(key)?.[1] ?? 0) + more]);
    }
    return tasks;
  }

  /** The calls that functions make of parts, with those of the functions that they pass the whole value to. */
  #started(work: Work): Work['journeys'] {
    const journeys = new Map<string, Counted<Journey>>();
    for (const [journey, times] of work.journeys.values()) this.#travel(journey, times, journeys);
    const tasks: Tally = new Map();
    for (const [task, times] of work.tasks.values()) this.#add(task, times, tasks);
    const most = Math.max(1, ...[...work.tasks.values()].map(([, times]) => times));
    for (const unit of this.#callersFirst(tasks.keys())) {
      for (const [task, asked] of tasks.get(unit)?.values() ?? []) {
        const times = this.#settled(unit, asked, most);
        for (const call of unit.calls) {
          const branch = call.branch ?? task.branch;
          const { lists } = task;
          if (call.steps.length > 0)
            this.#travel({ call, gone: 0, lists, branch }, times, journeys);
          else this.#pass(call, lists, branch, times, tasks);
        }
      }
    }
    return journeys;
  }

  /** How often a function does its work; it is noted when that is too often for what the value itself is passed. */
  #settled(unit: Unit, times: number, most: number): number {
    if (this.#once.has(unit)) return 1;
    if (times > seldomInPlace * most) this.#note(unit, 'inPlace');
    // What is asked too often will answer once: those that it calls are not to blame.
    return this.#often.has(unit) ? 1 : times;
  }

  #note(unit: Unit, manner: Manner): void {
    if (!this.#once.has(unit) && !this.#often.has(unit)) this.#often.set(unit, manner);
  }

  #pass(call: Call, lists: boolean, branch: Branch | undefined, times: number, tasks: Tally): void {
    for (const mode of modesOf(call, lists, this.#once)) {
      this.#add({ unit: call.unit, lists: mode, branch }, times, tasks);
    }
  }

  #add(task: Task, times: number, tasks: Tally): void {
    let ofUnit = tasks.get(task.unit);
    if (ofUnit === undefined) tasks.set(task.unit, (ofUnit = new Map()));
    const key = `${task.lists} ${this.#branchKey(task.branch)}`;
    ofUnit.set(key, [task, (ofUnit.get(key)?.[1] ?? 0) + times]);
  }

  #travel(journey: Journey, times: number, journeys: Map<string, Counted<Journey>>): void {
    const { call, gone, lists, branch } = journey;
    const key = `${this.#number(call)} ${gone} ${lists} ${this.#branchKey(branch)}`;
    journeys.set(key, [journey, (journeys.get(key)?.[1] ?? 0) + times]);
  }

  #branchKey(branch: Branch | undefined): string {
    return branch === undefined ? '' : `${this.#number(branch.choice)}:${branch.index}`;
  }

  /** Functions that pass on the whole value before those that they pass it to: no such calls form a circle. */
  #callersFirst(callers: Iterable<Unit>): Unit[] {
    const units = new Set<Unit>();
    const pending = [...callers];
    for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
      if (units.has(unit)) continue;
      units.add(unit);
      for (const { steps, unit: next } of unit.calls) if (steps.length === 0) pending.push(next);
    }
    return [...units].sort((left, right) => this.#rank(right) - this.#rank(left));
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

function limited<T>(counted: ReadonlyMap<string, Counted<T>>): Map<string, Counted<T>> {
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
