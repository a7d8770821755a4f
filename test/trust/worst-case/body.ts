import { resolveSchema } from '../../../src/model/index.js';
import type {
  JsonObject,
  JsonValue,
  Schema,
  SchemaAt,
  SchemaObject,
} from '../../../src/model/index.js';

/** The decisions by which a body is made: the same ones make the same body, or one like it of another size. */
export class Tape {
  #at = 0;

  constructor(readonly numbers: readonly number[]) {}

  below(limit: number): number {
    const number = this.numbers[this.#at++ % this.numbers.length] ?? 0;
    return Math.floor(number * limit);
  }

  pick<T>(choices: readonly T[]): T | undefined {
    return choices[this.below(choices.length)];
  }
}

const strings = [
  'a',
  ' ',
  '1',
  '-',
  '.',
  'a.',
  'a-',
  '/',
  '%41',
  '{a}',
  '@',
  ':',
  'é',
  '😀',
  '"',
  '0a',
  'aA1',
  '\n',
];
const numbers = [0, 1, -1, 0.1, 1.1, 1e307, 2 ** 53, 5e-324];
const names = ['a', 'b', '__proto__', 'x/y', '~'];
const deepest = 400;
const least = 2;

/** Makes a body of about `bytes` for a schema, as the tape decides: mostly valid, and as uneven as it likes. */
export class BodyMaker {
  constructor(readonly document: JsonObject) {}

  make({ schema }: SchemaAt, tape: Tape, bytes: number, depth = 0): JsonValue {
    // Without room for anything inside, a schema that leads back to itself in two ways would never end.
    if (typeof schema === 'boolean' || depth > deepest || bytes < least || tape.below(40) === 0)
      return this.#any(tape, bytes, depth);
    const target =
      schema.$ref === undefined
        ? undefined
        : resolveSchema({ document: this.document }, schema.$ref);
    if (target !== undefined) return this.make(target, tape, bytes, depth + 1);
    const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
    const branch = tape.pick(branches as Schema[]);
    if (branch !== undefined)
      return this.make({ schema: branch, pointer: '' }, tape, bytes, depth + 1);
    const parts = (schema.allOf ?? []) as Schema[];
    if (parts.length > 0)
      return this.#joined([...parts, { ...schema, allOf: [] }], tape, bytes, depth);
    if (tape.below(8) > 0) {
      const listed = tape.pick(
        (schema.enum ?? (schema.const === undefined ? [] : [schema.const])) as JsonValue[],
      );
      if (listed !== undefined) return listed;
    }
    return this.#typed(schema, tape, bytes, depth);
  }

  #typed(schema: SchemaObject, tape: Tape, bytes: number, depth: number): JsonValue {
    const types = ([] as string[]).concat(schema.type ?? []);
    const kind =
      tape.pick(types) ?? (schema.properties ? 'object' : schema.items ? 'array' : 'string');
    if (kind === 'object') return this.#object(schema, tape, bytes, depth);
    if (kind === 'array') return this.#array(schema, tape, bytes, depth);
    if (kind === 'string') return this.#text(tape, bytes);
    if (kind === 'boolean') return tape.below(2) === 1;
    return kind === 'null' ? null : (tape.pick(numbers) ?? 0);
  }

  #any(tape: Tape, bytes: number, depth: number): JsonValue {
    const kind = tape.below(4);
    if (kind === 0) return this.#text(tape, bytes);
    if (kind === 1) return tape.pick(numbers) ?? 0;
    return kind === 2 || depth > deepest ? {} : [[]];
  }

  #text(tape: Tape, bytes: number): string {
    const part = tape.pick(strings) ?? 'a';
    const count = tape.below(3) === 0 ? 1 + tape.below(40) : bytes / (2 + part.length);
    return (
      (tape.pick(strings) ?? '') +
      part.repeat(Math.max(0, Math.floor(count))) +
      (tape.pick(strings) ?? '')
    );
  }

  #joined(parts: readonly Schema[], tape: Tape, bytes: number, depth: number): JsonValue {
    const made = parts.map((schema) =>
      this.make({ schema, pointer: '' }, tape, bytes / parts.length, depth + 1),
    );
    const objects = made.filter(
      (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
    );
    return objects.length === 0 ? (made[0] ?? null) : (Object.assign({}, ...objects) as JsonObject);
  }

  /** Nearly all of the room goes to one property: what is even is never the worst. */
  #object(schema: SchemaObject, tape: Tape, bytes: number, depth: number): JsonValue {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const favourite = tape.below(properties.length);
    const needed = new Set(schema.required);
    const made = properties.flatMap(([name, property], index): [string, JsonValue][] => {
      const isWanted = index === favourite || (needed.has(name) && tape.below(20) > 0);
      if (!isWanted) return [];
      const room = index === favourite ? bytes * 0.9 : Math.min(60, bytes / 20);
      return [[name, this.make({ schema: property, pointer: '' }, tape, room, depth + 1)]];
    });
    const rest = schema.additionalProperties;
    if (rest !== undefined && rest !== false) {
      const item = this.make(
        { schema: rest as Schema, pointer: '' },
        tape,
        Math.min(40, bytes / 20),
        depth + 1,
      );
      const count = Math.min(bytes / (8 + JSON.stringify(item).length), 1 + tape.below(100_000));
      for (let index = 0; index < count; index++)
        made.push([`${tape.pick(names) ?? ''}${index}`, item]);
    }
    return Object.fromEntries(made);
  }

  #array(schema: SchemaObject, tape: Tape, bytes: number, depth: number): JsonValue {
    const isWide = tape.below(3) > 0;
    const room = isWide ? Math.min(20 + tape.below(200), bytes / 4) : bytes * 0.9;
    const at = { schema: (schema.items ?? true) as Schema, pointer: '' };
    const kinds = Array.from({ length: 1 + tape.below(3) }, () =>
      this.make(at, tape, room, depth + 1),
    );
    const size = JSON.stringify(kinds).length / kinds.length;
    const count = isWide ? Math.floor(bytes / (size + 1)) : 1 + tape.below(2);
    return Array.from(
      { length: Math.max(1, count) },
      (_, index) => kinds[index % kinds.length] ?? null,
    );
  }
}
