import { localPointer } from '../../model/index.js';
import type {
  ApiModel,
  Direction,
  Pointer,
  Schema,
  SchemaObject,
  TypeName,
} from '../../model/index.js';
import { describeSchema } from './describe.js';
import { discriminatedBranch } from './discriminator.js';
import {
  anyObject,
  intersection,
  literal,
  neverType,
  nullType,
  symbol,
  text,
  union,
  unknownType,
} from './type-node.js';
import type { Member, TypeNode } from './type-node.js';

export interface TypeContext {
  readonly model: Pick<ApiModel, 'document' | 'schemas'>;
  readonly direction: Direction;
  /** References that would make the alias being declared circular; they widen to `unknown`. */
  readonly cut: ReadonlySet<Pointer>;
}

const none: ReadonlySet<Pointer> = new Set();

/** Inside an object or array a reference is resolved later: nothing needs to be cut there. */
function inside(context: TypeContext): TypeContext {
  return context.cut.size === 0 ? context : { ...context, cut: none };
}

/**
 * The type of the values that a schema allows, in one direction. What TypeScript cannot say (lengths,
 * `not`, `if`, counts, patterns of names) makes the type wider, never wrong: validation is exact.
 */
export function fromSchema(schema: Schema, context: TypeContext): TypeNode {
  if (schema === true) return unknownType;
  if (schema === false) return neverType;
  const parts: TypeNode[] = [ownType(schema, context)];
  if (schema.$ref !== undefined) parts.push(reference(schema.$ref, context));
  for (const branch of schema.allOf ?? []) parts.push(fromSchema(branch, context));
  for (const branches of [schema.oneOf, schema.anyOf]) {
    if (branches === undefined || branches.length === 0) continue;
    parts.push(
      union(
        branches.map((branch) =>
          schema.discriminator === undefined
            ? fromSchema(branch, context)
            : discriminatedBranch(
                branch,
                schema.discriminator,
                context,
                fromSchema(branch, context),
              ),
        ),
      ),
    );
  }
  return withoutRedundantObject(parts);
}

/** `type: object` beside a reference or branches says nothing that they do not say better. */
function withoutRedundantObject(parts: readonly TypeNode[]): TypeNode {
  const telling = parts.filter((part) => part !== anyObject && part !== unknownType);
  return telling.length === 0 ? (parts[0] ?? unknownType) : intersection(telling);
}

function reference(ref: string, context: TypeContext): TypeNode {
  const pointer = localPointer(ref);
  const named = pointer === undefined ? undefined : context.model.schemas.get(pointer);
  if (named === undefined || context.cut.has(named.pointer)) return unknownType;
  const name = context.direction === 'request' ? (named.requestName ?? named.name) : named.name;
  return symbol('models', name);
}

function ownType(schema: SchemaObject, context: TypeContext): TypeNode {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  const types = typesOf(schema);
  if (types === undefined) return unknownType;
  return union(types.map((type) => typeByName(type, schema, context)));
}

/** What `type` says, or what the other keywords suggest where it is missing. */
function typesOf(schema: SchemaObject): readonly TypeName[] | undefined {
  if (schema.type !== undefined)
    return typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (
    schema.properties !== undefined ||
    schema.additionalProperties !== undefined ||
    schema.patternProperties !== undefined ||
    schema.required !== undefined
  ) {
    return ['object'];
  }
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ['array'];
  return undefined;
}

function typeByName(type: TypeName, schema: SchemaObject, context: TypeContext): TypeNode {
  switch (type) {
    case 'null':
      return nullType;
    case 'integer':
      return text('number');
    case 'array':
      return arrayType(schema, inside(context));
    case 'object':
      return objectType(schema, inside(context));
    default:
      return text(type);
  }
}

function arrayType(schema: SchemaObject, context: TypeContext): TypeNode {
  const item = schema.items === undefined ? unknownType : fromSchema(schema.items, context);
  if (schema.prefixItems === undefined || schema.prefixItems.length === 0) {
    return { kind: 'array', item };
  }
  const least = schema.minItems ?? 0;
  return {
    kind: 'tuple',
    items: schema.prefixItems.map((one, index) => ({
      type: fromSchema(one, context),
      optional: index >= least,
    })),
    ...(schema.items === false ? {} : { rest: item }),
  };
}

/** `readOnly` properties are not for requests, `writeOnly` ones not for responses (OpenAPI 3.1.0, Schema Object). */
function travels(property: Schema, direction: Direction): boolean {
  if (typeof property === 'boolean') return true;
  return direction === 'request' ? property.readOnly !== true : property.writeOnly !== true;
}

function objectType(schema: SchemaObject, context: TypeContext): TypeNode {
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties ?? {});
  const members: Member[] = [];
  for (const [key, property] of properties) {
    if (!travels(property, context.direction)) continue;
    members.push({
      key,
      optional: !required.has(key),
      type: fromSchema(property, context),
      doc: describeSchema(property),
    });
  }
  for (const key of required) {
    if (properties.some(([name]) => name === key)) continue;
    members.push({ key, optional: false, type: unknownType, doc: [] });
  }
  const index = indexType(schema, members, context);
  if (members.length === 0 && index === undefined) {
    return schema.additionalProperties === false ? { kind: 'object', members } : anyObject;
  }
  return { kind: 'object', members, ...(index === undefined ? {} : { index }) };
}

/**
 * The values of keys that are not listed. TypeScript wants the listed ones to agree with an index
 * signature, so it allows their types too; the known keys keep their own.
 */
function indexType(
  schema: SchemaObject,
  members: readonly Member[],
  context: TypeContext,
): TypeNode | undefined {
  const sources = Object.values(schema.patternProperties ?? {});
  const { additionalProperties } = schema;
  if (additionalProperties !== undefined && additionalProperties !== false) {
    sources.push(additionalProperties);
  }
  if (sources.length === 0) return undefined;
  const values = union(sources.map((source) => fromSchema(source, context)));
  if (members.length === 0 || values === unknownType) return values;
  return union([
    values,
    ...members.map(({ type }) => type),
    ...(members.some(({ optional }) => optional) ? [text('undefined')] : []),
  ]);
}
