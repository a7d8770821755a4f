import { reservedWords } from '../../model/naming/reserved.js';

/** What the code of validators calls by these names: globals, and the parameters and variables of each function. */
const used =
  'Array BigInt JSON Map Math Number Object RegExp Set String ' +
  'evaluated findings pointer scope start value';

/** Local variables of functions: a letter and a number. */
const local = /^[a-z]\d+$/;

/** Gives every function and constant of the generated modules a name of its own. */
export class Names {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...reservedWords, ...used.split(' '), ...taken]);
  }

  /** An identifier near to the wish. */
  claim(wish: string): string {
    let base = wish.replaceAll(/[^A-Za-z0-9_$]+/g, '_').slice(0, 80);
    if (base === '' || /^\d/.test(base) || local.test(base)) base = `schema_${base}`;
    let name = base;
    let count = this.#counts.get(base) ?? 1;
    while (this.#taken.has(name)) name = `${base}_${++count}`;
    this.#counts.set(base, count);
    this.#taken.add(name);
    return name;
  }
}
