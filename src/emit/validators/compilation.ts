import { tokens } from '../../model/index.js';
import type { JsonObject, Pointer, SchemaAt } from '../../model/index.js';
import { Facts } from './facts.js';
import { SchemaGraph } from './graph.js';
import type { Complaint } from './graph.js';
import { text } from './javascript.js';
import { Names } from './names.js';
import type { Constant, Purpose, Unit, Variant } from './unit.js';

export type NoteKind = 'default' | 'cycle' | 'unresolved' | 'slow';

export interface Note {
  readonly kind: NoteKind;
  readonly pointer: Pointer;
  readonly detail: string;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** All that one run of the compiler has found and made: the schemas, and the functions that they become. */
export class Compilation {
  readonly graph: SchemaGraph;
  readonly facts: Facts;
  readonly notes = new Map<string, Note>();
  readonly #names: Names;
  readonly #units = new Map<string, Unit>();
  readonly #pending: Unit[] = [];
  readonly #constants = new Map<string, Constant>();

  constructor(document: JsonObject, roots: readonly SchemaAt[], taken: Iterable<string>) {
    const complain: Complaint = (kind, pointer, detail) => this.note(kind, pointer, detail);
    this.graph = new SchemaGraph(document, roots, complain);
    this.facts = new Facts(this.graph);
    this.#names = new Names(taken);
  }

  note(kind: NoteKind, pointer: Pointer, detail: string): void {
    this.notes.set(`${kind} ${pointer}`, { kind, pointer, detail });
  }

  claimName(wish: string): string {
    return this.#names.claim(wish);
  }

  /** The function of a schema for one use; made when it is first asked for. */
  unit(at: SchemaAt, wanted: Variant, purpose: Purpose, wish?: string): Unit {
    const node = this.graph.nodes.get(at.pointer);
    const directional = this.graph.has('directional', at);
    const variant: Variant = {
      direction: directional ? wanted.direction : 'response',
      defaults: wanted.defaults && purpose === 'validate' && this.graph.has('hasDefaults', at),
    };
    const key = `${purpose} ${variant.direction} ${variant.defaults} ${at.pointer}`;
    const existing = this.#units.get(key);
    if (existing !== undefined) return existing;
    const suffix =
      (node !== undefined && directional ? capital(variant.direction) : '') +
      (purpose === 'mark' ? 'Evaluated' : '');
    const base = wish ?? (tokens(at.pointer).at(-1) ?? 'document') + suffix;
    const unit: Unit = {
      name: this.#names.claim(base),
      at,
      variant,
      purpose,
      resource: this.graph.has('dynamic', at)
        ? this.graph.anchors.resourceOf(at.pointer)
        : undefined,
      units: new Set(),
      calls: [],
      helpers: new Set(),
      constants: new Set(),
      body: [],
      defaultScope: undefined,
      onceName: undefined,
      isAskedOften: false,
      size: 0,
      locals: 0,
    };
    this.#units.set(key, unit);
    this.#pending.push(unit);
    return unit;
  }

  /** The next function whose body is still to be written. */
  next(): Unit | undefined {
    return this.#pending.shift();
  }

  get units(): readonly Unit[] {
    return [...this.#units.values()];
  }

  /** A constant with this value; equal ones are one. */
  constant(wish: string, expression: string, units: readonly Unit[] = []): Constant {
    let constant = this.#constants.get(expression);
    if (constant === undefined) {
      constant = { name: this.#names.claim(wish), expression, units };
      this.#constants.set(expression, constant);
    }
    return constant;
  }

  /** The dynamic anchors of a resource: what a `$dynamicRef` calls while it is the outermost to have them. */
  anchors(resource: Pointer, variant: Variant): Constant {
    const units: Unit[] = [];
    const members: string[] = [];
    for (const [name, at] of this.graph.anchors.dynamicAnchors(resource)) {
      const validate = this.unit(at, variant, 'validate');
      const mark = this.unit(at, variant, 'mark');
      units.push(validate, mark);
      members.push(`${text(`#${name}`)}: ${validate.name}, ${text(`@${name}`)}: ${mark.name}`);
    }
    return this.constant('anchors', `{ ${members.join(', ')} }`, units);
  }
}
