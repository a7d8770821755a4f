import type { Direction, Pointer, SchemaAt } from '../../model/index.js';
import { text } from './javascript.js';
import type { Code } from './javascript.js';

/** What one schema is compiled for. */
export interface Variant {
  readonly direction: Direction;
  readonly defaults: boolean;
}

/** `validate` answers whether a value is valid, `mark` notes what of a valid value has been evaluated. */
export type Purpose = 'validate' | 'mark';

/** A constant of a module: a regular expression, a set of values, a resource's anchors. */
export interface Constant {
  readonly name: string;
  readonly expression: string;
  readonly units: readonly Unit[];
}

/** A step from a value into a part of it: to one property or item, or to all but some. */
export interface Step {
  readonly kind: 'property' | 'item' | 'name';
  /** The one that is meant; undefined for all but `except`. */
  readonly name?: string;
  readonly except?: readonly string[];
}

/** One of several ways that exclude each other. */
export interface Branch {
  /** What they are the ways of: the same object for all of them. */
  readonly choice: object;
  readonly index: number;
}

/** A call that a function may make of another. */
export interface Call {
  readonly unit: Unit;
  /** From the caller's value to the one that is passed on. */
  readonly steps: readonly Step[];
  /** Only asks whether that fits, at first; what is wrong is found out in a second call. */
  readonly asks: boolean;
  readonly branch: Branch | undefined;
}

/** One function of the generated code. */
export interface Unit {
  readonly name: string;
  readonly at: SchemaAt;
  readonly variant: Variant;
  readonly purpose: Purpose;
  /** Takes the dynamic scope as its last argument; the resource that it enters when it is called from outside. */
  readonly resource: Pointer | undefined;
  readonly units: Set<Unit>;
  readonly calls: Call[];
  readonly helpers: Set<string>;
  readonly constants: Set<Constant>;
  body: Code;
  /** For functions that are called from outside: the dynamic scope to begin with. */
  defaultScope: Constant | undefined;
  /** The name of the function that is asked once for each value, for one that would be asked too often. */
  onceName: string | undefined;
  /** Even a value without parts of its parts may be asked about often. */
  isAskedOften: boolean;
  /** How many sub-schemas its body holds. */
  size: number;
  locals: number;
}

/** A JSON pointer as an expression: code, then text that is known when it is generated. */
export class PointerExpression {
  readonly #code: string;
  readonly #fixed: string;

  constructor(code: string, fixed = '') {
    this.#code = code;
    this.#fixed = fixed;
  }

  property(name: string): PointerExpression {
    const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
    return new PointerExpression(this.#code, `${this.#fixed}/${token}`);
  }

  /** Appends the value of an expression. */
  computed(expression: string): PointerExpression {
    return new PointerExpression(`${this.#code} + ${text(`${this.#fixed}/`)} + ${expression}`);
  }

  toString(): string {
    return this.#fixed === '' ? this.#code : `${this.#code} + ${text(this.#fixed)}`;
  }
}
