import type { JsonValue, Schema, SchemaAt } from '../../model/index.js';
import { canonical } from '../schema/part.js';

/** Keywords of schemas that hold neither other schemas nor values that could have been renamed. */
const PLAIN: ReadonlySet<string> = new Set([
  'type',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/**
 * Whether two schemas are the same text and hold nothing to follow. Most properties of most documents
 * are, and need not be compared.
 */
export function isSameLeaf(before: readonly SchemaAt[], after: readonly SchemaAt[]): boolean {
  const [left, right] = [before[0]?.schema, after[0]?.schema];
  if (before.length !== 1 || after.length !== 1 || left === undefined || right === undefined) {
    return false;
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') return false;
  return isSame(left, right);
}

function isSame(left: Exclude<Schema, boolean>, right: Exclude<Schema, boolean>): boolean {
  const keywords = Object.keys(left);
  if (keywords.length !== Object.keys(right).length) return false;
  for (const keyword of keywords) {
    if (!PLAIN.has(keyword) || !Object.hasOwn(right, keyword)) return false;
    const [one, other] = [left, right].map(
      (schema) => (schema as Readonly<Record<string, JsonValue>>)[keyword],
    );
    if (one !== other && (typeof one !== 'object' || canonical(one) !== canonical(other)))
      return false;
  }
  return true;
}
