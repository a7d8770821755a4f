import { diagnostic } from '../../../diagnostics/index.js';
import { isJsonObject } from '../../../model/index.js';
import type { JsonObject, JsonValue } from '../../../model/index.js';
import { conjuncts, isOfTypes, typesOf } from '../../mend/schema-facts.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** Schemas that nothing can satisfy, or not what they describe: mistakes that look like descriptions. */
export const satisfiable: Rule = function* ({ document, nodes, place, told }) {
  const refused = new Set(told.map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/'))));
  for (const { kind, holds, value, pointer } of nodes) {
    if (kind !== 'schema' || holds !== 'one' || !isJsonObject(value)) continue;
    // Another message says why.
    if (refused.has(pointer) || !mayConflict(value)) continue;
    const parts = conjuncts(document, value);
    const reason = contradiction(parts);
    if (reason !== undefined) {
      yield diagnostic('FG2040', { reason }, place(pointer));
      continue;
    }
    const names = forbidden(parts);
    if (names.length > 0) yield diagnostic('FG2041', { names: names.map(quoted) }, place(pointer));
  }
};

/** Most schemas have nothing that could be in the way of anything else. */
function mayConflict(schema: JsonObject): boolean {
  return (
    Object.hasOwn(schema, 'allOf') ||
    Object.hasOwn(schema, 'enum') ||
    Object.keys(schema).some((keyword) => /^(?:max|exclusiveMax)/.test(keyword)) ||
    (schema['additionalProperties'] === false && Object.hasOwn(schema, 'required'))
  );
}

function contradiction(parts: readonly JsonObject[]): string | undefined {
  return (
    typeConflict(parts) ?? enumConflict(parts) ?? limitConflict(parts) ?? missingProperty(parts)
  );
}

function allowedTypes(parts: readonly JsonObject[]): readonly string[] | undefined {
  return parts.reduce<readonly string[] | undefined>((allowed, part) => {
    const own = typesOf(part);
    const withNull = own !== undefined && part['nullable'] === true ? [...own, 'null'] : own;
    if (withNull === undefined || allowed === undefined) return withNull ?? allowed;
    const both = allowed.filter((one) => withNull.includes(one));
    const isWhole = [allowed, withNull].some((types) => types.includes('integer'));
    const isNumeric = [allowed, withNull].every((types) =>
      types.some((type) => type === 'integer' || type === 'number'),
    );
    return isWhole && isNumeric && !both.includes('integer') ? [...both, 'integer'] : both;
  }, undefined);
}

function typeConflict(parts: readonly JsonObject[]): string | undefined {
  const types = allowedTypes(parts);
  if (types === undefined || types.length > 0) return undefined;
  const named = [...new Set(parts.flatMap((part) => typesOf(part) ?? []))];
  return `its parts ask for ${named.join(' and ')} at once`;
}

function enumConflict(parts: readonly JsonObject[]): string | undefined {
  const types = allowedTypes(parts);
  for (const part of parts) {
    const listed = part['enum'];
    if (!Array.isArray(listed)) continue;
    if (listed.length === 0) return 'its enum is empty';
    if (types === undefined || types.includes('file')) continue;
    if (!listed.some((one) => isOfTypes(one as JsonValue, types))) {
      return `no value of its enum is of type ${types.join(' or ')}`;
    }
  }
  return undefined;
}

/** Limits in pairs, with the type that both speak of. */
const limits = [
  ['minLength', 'maxLength', 'string'],
  ['minItems', 'maxItems', 'array'],
  ['minProperties', 'maxProperties', 'object'],
  ['minimum', 'maximum', 'number'],
] as const;

function limitConflict(parts: readonly JsonObject[]): string | undefined {
  const types = allowedTypes(parts);
  for (const [least, most, type] of limits) {
    const isOnly = types?.every((one) => one === type || (type === 'number' && one === 'integer'));
    if (isOnly !== true) continue;
    const numbers = (key: string) =>
      parts.flatMap((part) => (typeof part[key] === 'number' ? [part[key]] : []));
    const [low, high] = [Math.max(...numbers(least)), Math.min(...numbers(most))];
    if (low > high) return `${least} ${low} is above ${most} ${high}`;
  }
  return undefined;
}

/** The names that a part allows, where it allows no others. */
function closedNames(part: JsonObject): ReadonlySet<string> | undefined {
  if (part['additionalProperties'] !== false || Object.hasOwn(part, 'patternProperties')) {
    return undefined;
  }
  const properties = part['properties'];
  return new Set(isJsonObject(properties) ? Object.keys(properties) : []);
}

function missingProperty(parts: readonly JsonObject[]): string | undefined {
  const isObject = allowedTypes(parts)?.every((type) => type === 'object') === true;
  if (!isObject && !parts.some((part) => Object.hasOwn(part, 'properties'))) return undefined;
  const required = parts.flatMap((part) => {
    const names = part['required'];
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  });
  for (const closed of parts.map(closedNames)) {
    const name = closed === undefined ? undefined : required.find((one) => !closed.has(one));
    if (name !== undefined) return `it requires ${quoted(name)} and forbids it`;
  }
  return undefined;
}

/** Properties that one part describes and another does not let through. */
function forbidden(parts: readonly JsonObject[]): string[] {
  const described = new Set(
    parts.flatMap((part) => Object.keys((field(part, 'properties') ?? {}) as JsonObject)),
  );
  const closed = parts.map(closedNames).filter((names) => names !== undefined);
  return [...described].filter((name) => closed.some((names) => !names.has(name)));
}

const quoted = (name: string): string => JSON.stringify(name);
