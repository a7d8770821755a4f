import type { JsonValue, SchemaAt, SchemaObject } from '../../model/index.js';
import { arrayChecks } from './checks/arrays.js';
import { dynamicCallee, marks, plainRest, unevaluatedChecks } from './checks/evaluated.js';
import { objectChecks } from './checks/objects.js';
import { isKind, isNoKind, predicate } from './checks/predicate.js';
import { numberChecks, stringChecks, valueChecks } from './checks/scalars.js';
import { unionChecks } from './checks/union.js';
import type { Compilation } from './compilation.js';
import { droppable } from './direction.js';
import { Frame } from './frame.js';
import { otherwise, when } from './javascript.js';
import type { Code } from './javascript.js';
import { childAt, childList, children, kindOf, namedTypes, typeNames } from './keywords.js';
import type { Kind } from './keywords.js';
import type { Unit } from './unit.js';

/** Beyond these a sub-schema gets a function of its own: engines do not optimise functions without end. */
const deepest = 6;
const largest = 200;

function isLarge(at: SchemaAt, frame: Frame): boolean {
  if (frame.isWhole(at) || (frame.depth < deepest && frame.unit.size < largest)) return false;
  return children(at).length > 0;
}

/** Text of the nouns in "must be …". */
const nouns: Readonly<Record<Kind | 'integer', string>> = {
  null: 'null',
  boolean: 'a boolean',
  object: 'an object',
  array: 'an array',
  number: 'a number',
  string: 'a string',
  integer: 'an integer',
};

function expectation(types: ReadonlySet<Kind | 'integer'>): string {
  const words = [...types].map((type) => nouns[type]);
  const last = words.pop() ?? '';
  return `must be ${words.length === 0 ? last : `${words.join(', ')} or ${last}`}`;
}

/** The keywords that apply to one type only, for each type that the value may have. */
function checksByKind(at: SchemaAt, schema: SchemaObject, frame: Frame): Map<Kind, Code> {
  const types = namedTypes(schema);
  const allows = (kind: Kind): boolean =>
    (frame.kinds?.has(kind) ?? true) &&
    (types === undefined || types.has(kind) || (kind === 'number' && types.has('integer')));
  const byKind = new Map<Kind, Code>();
  if (allows('string')) byKind.set('string', stringChecks(schema, frame));
  if (allows('number')) byKind.set('number', numberChecks(schema, frame));
  if (allows('array')) {
    const rest = plainRest(at, schema, 'items');
    byKind.set('array', arrayChecks(at, schema, frame, emitSchema, rest));
  }
  if (allows('object')) {
    const rest = plainRest(at, schema, 'additionalProperties');
    byKind.set('object', objectChecks(at, schema, frame, emitSchema, rest));
  }
  return byKind;
}

/** `type` and everything that depends on the value's type, as one chain of conditions. */
function typeChecks(at: SchemaAt, schema: SchemaObject, frame: Frame, isListed: boolean): Code {
  const types = namedTypes(schema);
  const possible = frame.kinds ?? new Set(typeNames);
  const coded = [...checksByKind(at, schema, frame)].filter(([, code]) => code.length > 0);
  const refuses =
    !isListed && types !== undefined && [...possible].some((kind) => !types.has(kind));
  const refusal = refuses ? frame.fail('type', expectation(types)) : [];
  const nameOf = (kind: Kind): Kind | 'integer' =>
    kind === 'number' && types !== undefined && !types.has('number') ? 'integer' : kind;
  const [first, ...more] = coded;
  if (first === undefined) {
    return types === undefined ? [] : when(isNoKind(types, frame), refusal);
  }
  const [kind, code] = first;
  if (types?.size === 1 && refusal.length > 0) {
    return [`if (${isNoKind([nameOf(kind)], frame)}) {`, refusal, ...otherwise(code)];
  }
  if (possible.size === 1 && refusal.length === 0 && !(isListed && kind === 'number')) return code;
  const lines: (string | Code)[] = [`if (${isKind(nameOf(kind), frame)}) {`, code];
  for (const [other, body] of more) {
    lines.push(`} else if (${isKind(nameOf(other), frame)}) {`, body);
  }
  if (refusal.length > 0) {
    const others = [...(types ?? [])].filter(
      (one) => !coded.some(([done]) => nameOf(done) === one),
    );
    const otherwise = others.length === 0 ? '' : `if (${isNoKind(others, frame)}) `;
    lines.push(`} else ${otherwise}{`, refusal);
  }
  return [...lines, '}'];
}

/** `enum` and `const`: only values that `type` allows are left. */
function listChecks(schema: SchemaObject, frame: Frame): { code: Code; isListed: boolean } {
  const types = namedTypes(schema);
  const fits = (value: JsonValue): boolean => {
    if (types === undefined || types.has(kindOf(value))) return true;
    return types.has('integer') && Number.isInteger(value);
  };
  const code: (string | Code)[] = [];
  let isListed = false;
  if (Object.hasOwn(schema, 'const') && schema.const !== undefined) {
    isListed = fits(schema.const);
    code.push(...valueChecks('const', [schema.const], frame));
  }
  if (Array.isArray(schema.enum)) {
    const values = (schema.enum as readonly JsonValue[]).filter(fits);
    isListed = true;
    code.push(...valueChecks('enum', values, frame));
  }
  return { code, isListed };
}

function conditionalChecks(at: SchemaAt, frame: Frame): Code {
  const code: (string | Code)[] = [];
  const excluded = childAt(at, 'not');
  if (excluded !== undefined) {
    const { condition } = predicate(excluded, frame);
    code.push(...when(condition, frame.fail('not', 'must not match the excluded schema')));
  }
  const condition = childAt(at, 'if');
  if (condition === undefined) return code;
  const [yes, no] = (['then', 'else'] as const).map((keyword, index) => {
    const branch = childAt(at, keyword);
    const inner = frame.inPlace({}).withoutDefaults().branch(condition, index);
    return branch === undefined ? [] : emitSchema(branch, inner);
  });
  if (yes === undefined || no === undefined || yes.length + no.length === 0) return code;
  const test = predicate(condition, frame).condition;
  if (yes.length === 0) return [...code, ...when(`!${test}`, no)];
  if (no.length === 0) return [...code, ...when(test, yes)];
  return [...code, `if (${test}) {`, yes, ...otherwise(no)];
}

function referenceChecks(at: SchemaAt, frame: Frame): Code {
  const code: (string | Code)[] = [];
  const { graph } = frame.compilation;
  const target = graph.target(at);
  if (target !== undefined) {
    const end = graph.aliased(target);
    const node = graph.nodes.get(end.pointer);
    const isNeeded =
      node?.asserts === true || (frame.variant.defaults && node?.hasDefaults === true);
    if (isNeeded) code.push(...frame.require(frame.callee(end)));
  }
  const dynamic = dynamicCallee(at, frame, 'validate');
  if (dynamic !== undefined) code.push(...frame.require(dynamic));
  return code;
}

/** The code that checks a value against a schema; nothing for a schema that accepts every value. */
export function emitSchema(at: SchemaAt, frame: Frame): Code {
  const { schema } = at;
  if (typeof schema === 'boolean') return schema ? [] : frame.fail('false', 'is not allowed');
  if (frame.entersResource(at) || isLarge(at, frame)) {
    if (frame.compilation.graph.isAccepting(at) && !frame.variant.defaults) return [];
    return frame.require(frame.callee(at));
  }
  frame.unit.size++;
  const optional = droppable(at, frame);
  const inner =
    optional.size === 0
      ? frame.inPlace({})
      : frame.inPlace({ optional: new Set([...frame.optional, ...optional]) });
  const { code, isListed } = listChecks(schema, frame);
  return [
    ...code,
    ...typeChecks(at, schema, frame, isListed),
    ...referenceChecks(at, frame),
    ...childList(at, 'allOf').flatMap((part) => emitSchema(part, inner)),
    ...unionChecks(at, 'anyOf', frame, emitSchema),
    ...unionChecks(at, 'oneOf', frame, emitSchema),
    ...conditionalChecks(at, frame),
    ...unevaluatedChecks(at, schema, frame, emitSchema),
  ];
}

/** Writes the body of a function. */
export function writeBody(unit: Unit, compilation: Compilation): void {
  const frame = Frame.start(compilation, unit);
  unit.body =
    unit.purpose === 'mark' ? marks(unit.at, 'evaluated', frame) : emitSchema(unit.at, frame);
}
