import { localPointer, resolveSchema, tokens } from '../../model/index.js';
import type { Discriminator, Schema } from '../../model/index.js';
import type { TypeContext } from './from-schema.js';
import { intersection, literal, union } from './type-node.js';
import type { TypeNode } from './type-node.js';

/** True when the property is already limited to given values in the schema or in a part of it. */
function isLiteralIn(schema: Schema, property: string, context: TypeContext, depth = 0): boolean {
  if (typeof schema === 'boolean' || depth > 20) return false;
  const own = schema.properties;
  if (own !== undefined && Object.hasOwn(own, property)) {
    const value = own[property];
    if (typeof value === 'object' && (value.const !== undefined || value.enum?.length === 1))
      return true;
  }
  const target = schema.$ref === undefined ? undefined : resolveSchema(context.model, schema.$ref);
  return (
    (target !== undefined && isLiteralIn(target.schema, property, context, depth + 1)) ||
    (schema.allOf ?? []).some((part) => isLiteralIn(part, property, context, depth + 1))
  );
}

/** The values that select a branch: those mapped to it, or else its schema's name (OpenAPI 3.1.0, Discriminator Object). */
function selectingValues(ref: string, { mapping = {} }: Discriminator): string[] {
  const pointer = localPointer(ref);
  const name = pointer === undefined ? undefined : tokens(pointer).at(-1);
  if (name === undefined) return [];
  const mapped = Object.entries(mapping)
    .filter(([, target]) => target === name || target === ref)
    .map(([value]) => value);
  return mapped.length > 0 ? mapped : [name];
}

/** A branch of a discriminated union, narrowed to the values that select it. */
export function discriminatedBranch(
  branch: Schema,
  discriminator: Discriminator,
  context: TypeContext,
  type: TypeNode,
): TypeNode {
  if (typeof branch === 'boolean' || branch.$ref === undefined) return type;
  const property = discriminator.propertyName;
  if (isLiteralIn(branch, property, context)) return type;
  const values = selectingValues(branch.$ref, discriminator);
  if (values.length === 0) return type;
  const member = { key: property, optional: false, type: union(values.map(literal)), doc: [] };
  return intersection([type, { kind: 'object', members: [member] }]);
}
