import type { JsonValue, SchemaAt, SchemaObject } from '../../../model/index.js';
import { isJsonObject } from '../../../model/index.js';
import { fittingDefault } from '../defaults.js';
import { droppable } from '../direction.js';
import type { Frame } from '../frame.js';
import { has, isInherited, literal, member, otherwise, text, when } from '../javascript.js';
import type { Code } from '../javascript.js';
import { childAt, childMap, numberAt, stringsIn } from '../keywords.js';
import type { Emit } from './emit.js';
import { predicate } from './predicate.js';
import { patternTest } from '../patterns.js';

/** Reads a property; what an object inherits is not its property. */
function read(object: string, name: string): string {
  return isInherited(name)
    ? `${has(object, name)} ? ${member(object, name)} : undefined`
    : member(object, name);
}

/** The parts of a statement that is a single `if` without `else`. */
function singleIf(code: Code): { condition: string; body: Code } | undefined {
  const [head, body, end] = code;
  if (code.length !== 3 || typeof head !== 'string' || typeof body !== 'object' || end !== '}') {
    return undefined;
  }
  if (!head.startsWith('if (') || !head.endsWith(') {')) return undefined;
  return { condition: head.slice('if ('.length, -') {'.length), body };
}

/** Checks for a property that is there, or else what happens when it is not. */
function whenPresent(name: string, code: Code, absent: Code | undefined): Code {
  const single = singleIf(code);
  if (absent === undefined) {
    if (single === undefined) return when(`${name} !== undefined`, code);
    const simple = !single.condition.includes(' || ');
    const condition = simple ? single.condition : `(${single.condition})`;
    return when(`${name} !== undefined && ${condition}`, single.body);
  }
  const head = [`if (${name} === undefined) {`, absent];
  return [...head, ...otherwise(code)];
}

function fillIn(at: SchemaAt, frame: Frame): Code {
  if (!frame.variant.defaults) return [];
  const code: (string | Code)[] = [];
  for (const [name, property] of childMap(at, 'properties')) {
    const value = fittingDefault(property, frame.compilation);
    if (value === undefined || isInherited(name)) continue;
    const target = member(frame.value, name);
    code.push(`if (${target} === undefined) ${target} = ${literal(value)};`);
  }
  return code;
}

function properties(at: SchemaAt, required: ReadonlySet<string>, frame: Frame, emit: Emit): Code {
  const code: (string | Code)[] = [];
  const declared = childMap(at, 'properties');
  const absent = (name: string): Code =>
    frame.fail('required', 'is required', frame.place.property(name));
  for (const [name, property] of declared) {
    const variable = frame.local('v');
    const inner = frame.into(variable, frame.place.property(name), { kind: 'property', name });
    const checks = emit(property, inner);
    const needed = required.has(name);
    if (checks.length === 0 && !needed) continue;
    if (checks.length === 0) {
      code.push(...when(negated(has(frame.value, name)), absent(name)));
      continue;
    }
    code.push(
      `const ${variable} = ${read(frame.value, name)};`,
      ...whenPresent(variable, checks, needed ? absent(name) : undefined),
    );
  }
  const names = new Set(declared.map(([name]) => name));
  for (const name of required) {
    if (!names.has(name)) code.push(...when(negated(has(frame.value, name)), absent(name)));
  }
  return code;
}

function negated(present: string): string {
  return present.includes(' !== ') ? present.replace(' !== ', ' === ') : `!${present}`;
}

function sizes(schema: SchemaObject, frame: Frame): Code {
  const size = `Object.keys(${frame.value}).length`;
  const minimum = numberAt(schema, 'minProperties');
  const maximum = numberAt(schema, 'maxProperties');
  const code: (string | Code)[] = [];
  if (minimum !== undefined && minimum > 0) {
    const message = `must have at least ${minimum} properties`;
    code.push(...frame.refuse(`${size} < ${minimum}`, 'minProperties', message));
  }
  if (maximum !== undefined) {
    const message = `must have at most ${maximum} properties`;
    code.push(...frame.refuse(`${size} > ${maximum}`, 'maxProperties', message));
  }
  return code;
}

function dependencies(at: SchemaAt, schema: SchemaObject, frame: Frame, emit: Emit): Code {
  const code: (string | Code)[] = [];
  const needs = schema.dependentRequired as JsonValue | undefined;
  for (const [name, list] of isJsonObject(needs) ? Object.entries(needs) : []) {
    const checks = stringsIn(list).flatMap((needed) =>
      when(
        negated(has(frame.value, needed)),
        frame.fail(
          'dependentRequired',
          `is required together with ${JSON.stringify(name)}`,
          frame.place.property(needed),
        ),
      ),
    );
    code.push(...when(has(frame.value, name), checks));
  }
  for (const [name, dependent] of childMap(at, 'dependentSchemas')) {
    const inner = frame.inPlace({ kinds: new Set(['object']) });
    code.push(...when(has(frame.value, name), emit(dependent, inner)));
  }
  return code;
}

/** An expression that is true for a name that `properties` does not declare. */
function undeclared(names: readonly string[], key: string, frame: Frame): string {
  if (names.length === 0) return '';
  if (names.length <= 8) return names.map((name) => `${key} !== ${text(name)}`).join(' && ');
  const set = frame.constant('declared', `new Set([${names.map(text).join(', ')}])`);
  return `!${set}.has(${key})`;
}

/** Keywords about properties that are not known by name: one loop over the keys. */
function eachProperty(at: SchemaAt, frame: Frame, emit: Emit, rest: SchemaAt | undefined): Code {
  const key = frame.local('k');
  const variable = frame.local('v');
  const place = frame.place.computed(`${frame.helper('escapeToken')}(${key})`);
  const declared = childMap(at, 'properties').map(([name]) => name);
  const inner = frame.into(variable, place, { kind: 'property' });
  const code: (string | Code)[] = [];
  const names = childAt(at, 'propertyNames');
  if (names !== undefined && !frame.compilation.graph.isAccepting(names)) {
    const { condition } = predicate(names, frame.into(key, place, { kind: 'name' }));
    const refusal = frame.fail('propertyNames', 'has a name that is not allowed', place);
    code.push(...when(`!${condition}`, refusal));
  }
  const unmatched: string[] = [];
  const checks: (string | Code)[] = [];
  for (const [pattern, schema] of childMap(at, 'patternProperties')) {
    const test = patternTest(pattern, frame);
    if (test === undefined) {
      // Which names it means is not known: a value must do if it is meant, and if it is not.
      checks.push(...emit(schema, inner));
      continue;
    }
    if (test.limit !== undefined) {
      const message = `has a name of more than ${test.limit} characters`;
      const refusal = frame.fail('patternProperties', message, place);
      checks.push(...when(`${key}.length > ${test.limit}`, [...refusal, 'continue;']));
    }
    unmatched.push(`!${test.matches(key)}`);
    checks.push(...when(test.matches(key), emit(schema, inner)));
  }
  if (rest !== undefined) {
    const condition = [undeclared(declared, key, frame), ...unmatched]
      .filter((part) => part !== '')
      .join(' && ');
    const body =
      rest.schema === false
        ? frame.fail(rest.pointer.slice(rest.pointer.lastIndexOf('/') + 1), 'is not allowed', place)
        : emit(rest, frame.into(variable, place, { kind: 'property', except: declared }));
    checks.push(...(condition === '' ? body : when(condition, body)));
  }
  if (checks.length > 0) {
    const needsValue = checks.flat(20).some((line) => String(line).includes(variable));
    if (needsValue) code.push(`const ${variable} = ${frame.value}[${key}];`);
    code.push(...checks);
  }
  if (code.length === 0) return [];
  return [`for (const ${key} of Object.keys(${frame.value})) {`, code, '}'];
}

/** The checks of a value that is an object. */
export function objectChecks(
  at: SchemaAt,
  schema: SchemaObject,
  frame: Frame,
  emit: Emit,
  rest: SchemaAt | undefined,
): Code {
  const optional = new Set([...frame.optional, ...droppable(at, frame)]);
  const required = stringsIn(schema.required).filter((name) => !optional.has(name));
  return [
    ...fillIn(at, frame),
    ...properties(at, new Set(required), frame, emit),
    ...sizes(schema, frame),
    ...eachProperty(at, frame, emit, rest),
    ...dependencies(at, schema, frame, emit),
  ];
}
