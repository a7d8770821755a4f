import type { Pointer, SchemaAt } from '../../model/index.js';
import type { Compilation } from './compilation.js';
import { text } from './javascript.js';
import type { Code } from './javascript.js';
import type { Kind } from './keywords.js';
import { PointerExpression } from './unit.js';
import type { Branch, Constant, Purpose, Step, Unit, Variant } from './unit.js';

const none: ReadonlySet<string> = new Set();

interface Point {
  readonly variant: Variant;
  /** The expression that names the value. */
  readonly value: string;
  readonly place: PointerExpression;
  /** The types that the value can have here, undefined for any. */
  readonly kinds: ReadonlySet<Kind> | undefined;
  /** Properties that need not be there in this direction, as an enclosing schema says. */
  readonly optional: ReadonlySet<string>;
  readonly depth: number;
  /** The way from the function's value to this one. */
  readonly steps: readonly Step[];
  /** The way that was taken of those that exclude each other. */
  readonly branch: Branch | undefined;
}

/** The point in a function's body at which code for a sub-schema is written. */
export class Frame {
  readonly variant: Variant;
  readonly value: string;
  readonly place: PointerExpression;
  readonly kinds: ReadonlySet<Kind> | undefined;
  readonly optional: ReadonlySet<string>;
  readonly depth: number;
  readonly #point: Point;

  private constructor(
    readonly compilation: Compilation,
    readonly unit: Unit,
    point: Point,
  ) {
    this.#point = point;
    ({
      variant: this.variant,
      value: this.value,
      place: this.place,
      kinds: this.kinds,
      optional: this.optional,
      depth: this.depth,
    } = point);
  }

  static start(compilation: Compilation, unit: Unit): Frame {
    return new Frame(compilation, unit, {
      variant: unit.variant,
      value: 'value',
      place: new PointerExpression('pointer'),
      kinds: undefined,
      optional: none,
      depth: 0,
      steps: [],
      branch: undefined,
    });
  }

  #with(changes: Partial<Point>): Frame {
    return new Frame(this.compilation, this.unit, { ...this.#point, ...changes });
  }

  /** For a schema that applies to the same value. */
  inPlace({ kinds = this.kinds, optional = this.optional }: InPlaceChanges): Frame {
    return this.#with({ kinds, optional, depth: this.depth + 1 });
  }

  /** For a schema that applies to a part of the value. */
  into(value: string, place: PointerExpression, step: Step): Frame {
    const steps = [...this.#point.steps, step];
    const depth = this.depth + 1;
    return this.#with({ value, place, kinds: undefined, optional: none, depth, steps });
  }

  /** For a schema that decides about others; it must not change the value. */
  withoutDefaults(): Frame {
    if (!this.variant.defaults) return this;
    return this.#with({ variant: { ...this.variant, defaults: false } });
  }

  /** For one of several pieces of code of which only one is run; `choice` is the same for all of them. */
  branch(choice: object, index: number): Frame {
    return this.#with({ branch: { choice, index } });
  }

  /** A local variable that the function has not used yet. */
  local(letter: 'v' | 'i' | 'k' | 'n' | 'e'): string {
    return `${letter}${++this.unit.locals}`;
  }

  helper(name: string): string {
    this.unit.helpers.add(name);
    return name;
  }

  constant(wish: string, expression: string): string {
    return this.#use(this.compilation.constant(wish, expression));
  }

  #use(constant: Constant): string {
    this.unit.constants.add(constant);
    return constant.name;
  }

  /** The function of another schema, and what it is passed besides value, findings and pointer. */
  callee(at: SchemaAt, purpose: Purpose = 'validate', asks = false): Callee {
    const own = this.unit.at.pointer;
    const isPart =
      at.pointer.startsWith(`${own}/`) && !this.compilation.graph.nodes.has(at.pointer);
    const tail = at.pointer.slice(own.length).replaceAll(/\/(?:properties\/)?/g, '_');
    const wish = isPart ? this.unit.name + tail : undefined;
    const unit = this.compilation.unit(at, this.variant, purpose, wish);
    this.unit.units.add(unit);
    const { steps, branch } = this.#point;
    this.unit.calls.push({ unit, steps, asks, branch });
    return { name: unit.name, scope: this.scopeFor(unit.resource) };
  }

  /** Whether a schema is the one that the function is made from. */
  isWhole(at: SchemaAt): boolean {
    return at.pointer === this.unit.at.pointer;
  }

  /** Whether a part of the function's schema is a resource of its own, which matters to the dynamic scope. */
  entersResource(at: SchemaAt): boolean {
    if (this.unit.resource === undefined || typeof at.schema === 'boolean') return false;
    return typeof at.schema.$id === 'string' && !this.isWhole(at);
  }

  /** The argument that hands on the dynamic scope, empty for functions that do not depend on it. */
  scopeFor(resource: Pointer | undefined): string {
    if (resource === undefined) return '';
    if (this.unit.resource === resource) return ', scope';
    const anchors = this.#use(this.compilation.anchors(resource, this.variant));
    return this.unit.resource === undefined
      ? `, ${anchors}`
      : `, ${this.helper('enterScope')}(scope, ${anchors})`;
  }

  /** Stops in the fast mode, and when enough has been found. */
  stop(): string {
    return `if (${this.helper('isFull')}(findings)) return false;`;
  }

  /** What happens at a violation: stop in the fast mode, otherwise write it down. */
  fail(keyword: string, message: string, place: PointerExpression = this.place): Code {
    const report = this.helper('report');
    return [
      this.stop(),
      `${report}(findings, ${place.toString()}, ${text(keyword)}, ${text(message)});`,
    ];
  }

  /** A condition that is a violation. */
  refuse(condition: string, keyword: string, message: string): Code {
    return [`if (${condition}) {`, this.fail(keyword, message), '}'];
  }

  /** Calls another schema's function as a part of this one. */
  require({ name, scope }: Callee): Code {
    const pointer = this.place.toString();
    const place =
      pointer === 'pointer' ? 'pointer' : `findings && ${this.helper('within')}(${pointer})`;
    const isFull = `${this.helper('isFull')}(findings)`;
    return [`if (!${name}(${this.value}, findings, ${place}${scope}) && ${isFull}) return false;`];
  }
}

export interface Callee {
  readonly name: string;
  readonly scope: string;
}

interface InPlaceChanges {
  readonly kinds?: ReadonlySet<Kind>;
  readonly optional?: ReadonlySet<string>;
}
