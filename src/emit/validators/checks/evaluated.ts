import type { SchemaAt, SchemaObject } from '../../../model/index.js';
import type { Callee, Frame } from '../frame.js';
import { has, text, when } from '../javascript.js';
import type { Code } from '../javascript.js';
import { childAt, childList, childMap } from '../keywords.js';
import type { Emit } from './emit.js';
import { isKind, predicate } from './predicate.js';
import type { Purpose } from '../unit.js';
import { patternTest } from '../patterns.js';

/** Keywords besides `properties` and `items` that may have looked at a part of the value. */
const inPlace = [
  '$ref',
  '$dynamicRef',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'dependentSchemas',
] as const;

function marksNames(at: SchemaAt, evaluated: string, frame: Frame): Code {
  const { value } = frame;
  const rest = childAt(at, 'additionalProperties') ?? childAt(at, 'unevaluatedProperties');
  if (rest !== undefined) return [`${evaluated}.allNames = true;`];
  const code: (string | Code)[] = childMap(at, 'properties').map(
    ([name]) => `if (${has(value, name)}) ${evaluated}.names.add(${text(name)});`,
  );
  for (const [pattern] of childMap(at, 'patternProperties')) {
    const test = patternTest(pattern, frame);
    if (test === undefined) continue;
    const key = frame.local('k');
    const isShort = test.limit === undefined ? '' : `${key}.length <= ${test.limit} && `;
    code.push(
      `for (const ${key} of Object.keys(${value})) {`,
      [`if (${isShort}${test.matches(key)}) ${evaluated}.names.add(${key});`],
      '}',
    );
  }
  return code;
}

function marksItems(at: SchemaAt, evaluated: string, frame: Frame): Code {
  const { value } = frame;
  const rest = childAt(at, 'items') ?? childAt(at, 'unevaluatedItems');
  if (rest !== undefined) return [`${evaluated}.firstItems = Infinity;`];
  const code: (string | Code)[] = [];
  const first = childList(at, 'prefixItems').length;
  if (first > 0) {
    code.push(`${evaluated}.firstItems = Math.max(${evaluated}.firstItems, ${first});`);
  }
  const wanted = childAt(at, 'contains');
  if (wanted !== undefined) {
    const index = frame.local('i');
    const variable = frame.local('v');
    const { condition } = predicate(wanted, frame.into(variable, frame.place, { kind: 'item' }));
    code.push(
      `for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {`,
      [
        `const ${variable} = ${value}[${index}];`,
        `if (${condition}) ${evaluated}.indices.add(${index});`,
      ],
      '}',
    );
  }
  return code;
}

function marksReferences(at: SchemaAt, evaluated: string, frame: Frame): Code {
  const code: string[] = [];
  const target = frame.compilation.graph.target(at);
  if (target !== undefined) {
    const { name, scope } = frame.callee(target, 'mark');
    code.push(`${name}(${frame.value}, ${evaluated}${scope});`);
  }
  const dynamic = dynamicCallee(at, frame, 'mark');
  if (dynamic !== undefined) {
    code.push(`${dynamic.name}(${frame.value}, ${evaluated}${dynamic.scope});`);
  }
  return code;
}

/** The function that a `$dynamicRef` calls: the outermost in the dynamic scope (JSON Schema Core, 8.2.3.2). */
export function dynamicCallee(at: SchemaAt, frame: Frame, purpose: Purpose): Callee | undefined {
  const target = frame.compilation.graph.dynamicTarget(at);
  if (target === undefined) return undefined;
  const callee = frame.callee(target.at, purpose);
  if (target.anchor === undefined || frame.unit.resource === undefined) return callee;
  const key = text((purpose === 'mark' ? '@' : '#') + target.anchor);
  return { name: `(scope[${key}] ?? ${callee.name})`, scope: callee.scope || ', scope' };
}

function marksConditions(at: SchemaAt, evaluated: string, frame: Frame): Code {
  const code: (string | Code)[] = [];
  for (const part of childList(at, 'allOf')) code.push(...marks(part, evaluated, frame));
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    for (const part of childList(at, keyword)) {
      const body = marks(part, evaluated, frame);
      if (body.length > 0) code.push(...when(predicate(part, frame).condition, body));
    }
  }
  const condition = childAt(at, 'if');
  if (condition !== undefined) {
    const [yes, no] = (['then', 'else'] as const).map((keyword) => {
      const branch = childAt(at, keyword);
      return branch === undefined ? [] : marks(branch, evaluated, frame);
    });
    const test = predicate(condition, frame).condition;
    code.push(`if (${test}) {`, [...marks(condition, evaluated, frame), ...(yes ?? [])]);
    code.push('} else {', no ?? [], '}');
  }
  return code;
}

/** Notes what a schema that the value is known to fit has evaluated of it. */
export function marks(at: SchemaAt, evaluated: string, frame: Frame): Code {
  const { schema } = at;
  if (typeof schema === 'boolean') return [];
  if (typeof schema.$id === 'string' && frame.entersResource(at)) {
    const { name, scope } = frame.callee(at, 'mark');
    return [`${name}(${frame.value}, ${evaluated}${scope});`];
  }
  const names = marksNames(at, evaluated, frame);
  const dependent = childMap(at, 'dependentSchemas').flatMap(([name, part]) =>
    when(has(frame.value, name), marks(part, evaluated, frame)),
  );
  return [
    ...when(isKind('object', frame), [...names, ...dependent]),
    ...when(isKind('array', frame), marksItems(at, evaluated, frame)),
    ...marksReferences(at, evaluated, frame),
    ...marksConditions(at, evaluated, frame),
  ];
}

/** What `additionalProperties` or `items` leaves to the `unevaluated` keyword, when no other keyword is in between. */
export function plainRest(
  at: SchemaAt,
  schema: SchemaObject,
  keyword: 'additionalProperties' | 'items',
): SchemaAt | undefined {
  const own = childAt(at, keyword);
  if (own !== undefined) return own;
  if (inPlace.some((one) => Object.hasOwn(schema, one))) return undefined;
  if (keyword === 'items' && Object.hasOwn(schema, 'contains')) return undefined;
  return childAt(at, keyword === 'items' ? 'unevaluatedItems' : 'unevaluatedProperties');
}

function unevaluatedNames(rest: SchemaAt, evaluated: string, frame: Frame, emit: Emit): Code {
  const key = frame.local('k');
  const variable = frame.local('v');
  const place = frame.place.computed(`${frame.helper('escapeToken')}(${key})`);
  const checks =
    rest.schema === false
      ? frame.fail('unevaluatedProperties', 'is not allowed', place)
      : emit(rest, frame.into(variable, place, { kind: 'property' }));
  if (checks.length === 0) return [];
  const read = rest.schema === false ? [] : [`const ${variable} = ${frame.value}[${key}];`];
  return [
    `for (const ${key} of Object.keys(${frame.value})) {`,
    [`if (${evaluated}.allNames || ${evaluated}.names.has(${key})) continue;`, ...read, ...checks],
    '}',
  ];
}

function unevaluatedItems(rest: SchemaAt, evaluated: string, frame: Frame, emit: Emit): Code {
  const index = frame.local('i');
  const variable = frame.local('v');
  const place = frame.place.computed(index);
  const checks =
    rest.schema === false
      ? frame.fail('unevaluatedItems', 'is not allowed', place)
      : emit(rest, frame.into(variable, place, { kind: 'item' }));
  if (checks.length === 0) return [];
  const read = rest.schema === false ? [] : [`const ${variable} = ${frame.value}[${index}];`];
  return [
    `for (let ${index} = 0; ${index} < ${frame.value}.length; ${index}++) {`,
    [
      `if (${frame.helper('isItemEvaluated')}(${evaluated}, ${index})) continue;`,
      ...read,
      ...checks,
    ],
    '}',
  ];
}

/** The checks of `unevaluatedProperties` and `unevaluatedItems` where other keywords decide what they apply to. */
export function unevaluatedChecks(
  at: SchemaAt,
  schema: SchemaObject,
  frame: Frame,
  emit: Emit,
): Code {
  const code: (string | Code)[] = [];
  const rules = [
    ['unevaluatedProperties', 'additionalProperties', 'object', unevaluatedNames],
    ['unevaluatedItems', 'items', 'array', unevaluatedItems],
  ] as const;
  for (const [keyword, sibling, kind, write] of rules) {
    const rest = childAt(at, keyword);
    if (rest === undefined || plainRest(at, schema, sibling) !== undefined) continue;
    const evaluated = frame.local('e');
    const checks = write(rest, evaluated, frame, emit);
    if (checks.length === 0) continue;
    const others = { ...schema, [keyword]: undefined };
    code.push(
      ...when(isKind(kind, frame), [
        `const ${evaluated} = ${frame.helper('nothingEvaluated')}();`,
        ...marks({ ...at, schema: others as SchemaObject }, evaluated, frame),
        ...checks,
      ]),
    );
  }
  return code;
}
