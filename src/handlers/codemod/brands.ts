import { ts } from 'ts-morph';
import { applyEdits, type TextEdit } from '../text-edit.js';
import { originOf } from './origins.js';
import type { ValueRename } from './renames.js';

const prefix = '__ftero_value_';

/**
 * Makes the literal types of renamed values known by where they come from: `'calendar'` becomes
 * `('calendar' & { … })`, a type that is as good as the literal to any code, and which the compiler
 * carries through inference, narrowing and generics. Two values of one text stay two types.
 */
export function brandValues(
  path: string,
  text: string,
  values: readonly ValueRename[],
  typeNames: ReadonlyMap<string, string>,
): string {
  if (!values.some(({ from }) => text.includes(from))) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node, owner: string | undefined): void => {
    const own = ownerOf(node, typeNames) ?? owner;
    if (own !== undefined && ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      const value = node.literal.text;
      const index = values.findIndex(({ schema, from }) => from === value && isBelow(schema, own));
      if (index !== -1) edits.push(brand(node, file, index));
    }
    node.forEachChild((child) => {
      visit(child, own);
    });
  };
  visit(file, undefined);
  return applyEdits(text, edits);
}

/** The pointer that the types below a declaration come from: of a member, or of a named type. */
function ownerOf(node: ts.Node, typeNames: ReadonlyMap<string, string>): string | undefined {
  if (ts.isPropertySignature(node)) return originOf(node) ?? '';
  if (ts.isTypeAliasDeclaration(node)) return typeNames.get(node.name.text);
  return undefined;
}

/** True when no other member stands between the owner and the schema. */
function isBelow(schema: string, owner: string): boolean {
  if (schema === owner) return true;
  return schema.startsWith(`${owner}/`) && !schema.slice(owner.length).includes('/properties/');
}

function brand(node: ts.LiteralTypeNode, file: ts.SourceFile, index: number): TextEdit {
  const start = node.getStart(file);
  const literal = file.text.slice(start, node.end);
  const text = `(${literal} & { toString(): string; readonly ${prefix}${index}?: never })`;
  return { start, end: node.end, text };
}

/**
 * Which renamed values of this text a type includes, and whether it includes the plain text too.
 */
export function brandsIn(
  type: ts.Type,
  text: string,
): { readonly indexes: ReadonlySet<number>; readonly isPlain: boolean } {
  const indexes = new Set<number>();
  let isPlain = false;
  for (const part of type.isUnion() ? type.types : [type]) {
    if (part.isStringLiteral() && part.value === text) isPlain = true;
    if (!part.isIntersection()) continue;
    if (!part.types.some((one) => one.isStringLiteral() && one.value === text)) continue;
    for (const { name } of part.getProperties()) {
      if (name.startsWith(prefix)) indexes.add(Number(name.slice(prefix.length)));
    }
  }
  return { indexes, isPlain };
}
