import type { SchemaAt, SchemaObject } from '../../../model/index.js';
import type { Frame } from '../frame.js';
import { allowedValues, children, namedTypes } from '../keywords.js';
import type { Kind } from '../keywords.js';
import { differs } from './scalars.js';

/** A question whether a value fits a schema, as an expression. */
export interface Predicate {
  readonly condition: string;
  /** The function that can say why not, unless the condition says it all. */
  readonly explained?: string;
}

const tests: Readonly<Record<Exclude<Kind, 'array' | 'object'>, (value: string) => string>> = {
  null: (value) => `${value} === null`,
  boolean: (value) => `typeof ${value} === 'boolean'`,
  number: (value) => `Number.isFinite(${value})`,
  string: (value) => `typeof ${value} === 'string'`,
};

/** An expression that is true for values of a type. */
export function isKind(kind: Kind | 'integer', frame: Frame): string {
  if (kind === 'object') return `${frame.helper('isObject')}(${frame.value})`;
  if (kind === 'array') return `Array.isArray(${frame.value})`;
  if (kind === 'integer') return `Number.isInteger(${frame.value})`;
  return tests[kind](frame.value);
}

export function isSomeKind(kinds: Iterable<Kind | 'integer'>, frame: Frame): string {
  return [...kinds].map((kind) => isKind(kind, frame)).join(' || ');
}

export function isNoKind(kinds: Iterable<Kind | 'integer'>, frame: Frame): string {
  return [...kinds]
    .map((kind) => {
      const test = isKind(kind, frame);
      return test.includes(' === ') ? test.replace(' === ', ' !== ') : `!${test}`;
    })
    .join(' && ');
}

const restricting = new Set<string>(['$ref', '$dynamicRef', 'format', 'pattern', 'uniqueItems']);

/** True for a schema that restricts values by `type`, or by `enum` or `const`, and by nothing else. */
function isSimple(at: SchemaAt & { schema: SchemaObject }): boolean {
  if (children(at).length > 0) return false;
  return Object.keys(at.schema).every(
    (key) => !restricting.has(key) && !/^(min|max|exclusive|multiple|required|dependent)/.test(key),
  );
}

/** How to ask whether the value fits a schema without reporting anything. */
export function predicate(at: SchemaAt, from: Frame): Predicate {
  const frame = from.withoutDefaults();
  if (frame.compilation.graph.isAccepting(at)) return { condition: 'true' };
  const { schema } = at;
  if (typeof schema === 'boolean') return { condition: 'false' };
  if (isSimple({ ...at, schema })) {
    const types = namedTypes(schema);
    const values = allowedValues(schema);
    const both = Object.hasOwn(schema, 'const') && Object.hasOwn(schema, 'enum');
    if (values === undefined && types !== undefined) {
      return { condition: `(${isSomeKind(types, frame)})` };
    }
    if (values !== undefined && types === undefined && !both) {
      return { condition: `!(${differs(frame, values)})` };
    }
  }
  const target = frame.compilation.graph.aliased(at);
  const { name, scope } = frame.callee(target, 'validate', true);
  return { condition: `${name}(${frame.value}, null, null${scope})`, explained: name };
}
