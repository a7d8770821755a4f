import type { SchemaAt, SchemaObject } from '../../../model/index.js';
import type { Frame } from '../frame.js';
import { when } from '../javascript.js';
import type { Code } from '../javascript.js';
import { childAt, childList, numberAt } from '../keywords.js';
import type { Emit } from './emit.js';
import { predicate } from './predicate.js';

function items(count: number): string {
  return `${count} item${count === 1 ? '' : 's'}`;
}

function sizes(schema: SchemaObject, frame: Frame): Code {
  const code: (string | Code)[] = [];
  const minimum = numberAt(schema, 'minItems');
  const maximum = numberAt(schema, 'maxItems');
  const length = `${frame.value}.length`;
  if (minimum !== undefined && minimum > 0) {
    const message = `must have at least ${items(minimum)}`;
    code.push(...frame.refuse(`${length} < ${minimum}`, 'minItems', message));
  }
  if (maximum !== undefined) {
    const message = `must have at most ${items(maximum)}`;
    code.push(...frame.refuse(`${length} > ${maximum}`, 'maxItems', message));
  }
  if (schema.uniqueItems === true) {
    const condition = `!${frame.helper('isUnique')}(${frame.value})`;
    code.push(...frame.refuse(condition, 'uniqueItems', 'must have no two equal items'));
  }
  return code;
}

function firstItems(first: readonly SchemaAt[], frame: Frame, emit: Emit): Code {
  return first.flatMap((schema, index) => {
    const variable = frame.local('v');
    const name = String(index);
    const inner = frame.into(variable, frame.place.property(name), { kind: 'item', name });
    const checks = emit(schema, inner);
    if (checks.length === 0) return [];
    const body = [`const ${variable} = ${frame.value}[${index}];`, ...checks];
    return when(`${frame.value}.length > ${index}`, body);
  });
}

function loop(index: string, from: number, frame: Frame, body: Code): Code {
  return [
    `for (let ${index} = ${from}; ${index} < ${frame.value}.length; ${index}++) {`,
    body,
    '}',
  ];
}

function otherItems(rest: SchemaAt, from: number, frame: Frame, emit: Emit): Code {
  if (rest.schema === false) {
    const message = `must have at most ${items(from)}`;
    return frame.refuse(`${frame.value}.length > ${from}`, 'items', message);
  }
  const index = frame.local('i');
  const variable = frame.local('v');
  const except = Array.from({ length: from }, (_, one) => String(one));
  const checks = emit(
    rest,
    frame.into(variable, frame.place.computed(index), { kind: 'item', except }),
  );
  if (checks.length === 0) return [];
  return loop(index, from, frame, [`const ${variable} = ${frame.value}[${index}];`, ...checks]);
}

function contains(schema: SchemaObject, wanted: SchemaAt, frame: Frame): Code {
  const minimum = numberAt(schema, 'minContains') ?? 1;
  const maximum = numberAt(schema, 'maxContains');
  if (minimum <= 0 && maximum === undefined) return [];
  const index = frame.local('i');
  const variable = frame.local('v');
  const count = frame.local('n');
  const { condition } = predicate(wanted, frame.into(variable, frame.place, { kind: 'item' }));
  const code: (string | Code)[] = [
    `let ${count} = 0;`,
    ...loop(index, 0, frame, [
      `const ${variable} = ${frame.value}[${index}];`,
      `if (${condition}) ${count}++;`,
    ]),
  ];
  if (minimum > 0) {
    const message = `must have at least ${minimum} matching item${minimum === 1 ? '' : 's'}`;
    const keyword = numberAt(schema, 'minContains') === undefined ? 'contains' : 'minContains';
    code.push(...frame.refuse(`${count} < ${minimum}`, keyword, message));
  }
  if (maximum !== undefined) {
    const message = `must have at most ${maximum} matching items`;
    code.push(...frame.refuse(`${count} > ${maximum}`, 'maxContains', message));
  }
  return code;
}

/** The checks of a value that is an array. */
export function arrayChecks(
  at: SchemaAt,
  schema: SchemaObject,
  frame: Frame,
  emit: Emit,
  rest: SchemaAt | undefined,
): Code {
  const first = childList(at, 'prefixItems');
  const wanted = childAt(at, 'contains');
  return [
    ...sizes(schema, frame),
    ...firstItems(first, frame, emit),
    ...(rest === undefined ? [] : otherItems(rest, first.length, frame, emit)),
    ...(wanted === undefined ? [] : contains(schema, wanted, frame)),
  ];
}
