import { docblock } from '../text/docblock.js';
import { propertyKey } from '../text/escape.js';
import { emptyObject, isEmptyObject } from './type-node.js';
import type { Member, SymbolNode, TypeNode } from './type-node.js';

/**
 * Writes types in the form that prettier leaves alone (two blanks, 100 columns, single quotes), so that
 * large outputs need no formatter. A test holds this against prettier itself.
 */
const width = 100;

export interface Position {
  /** The indentation of the line that the type begins on. */
  readonly indent: string;
  /** How many columns are taken before the type, and after it on its last line. */
  readonly before: number;
  readonly after: number;
}

export function printType(node: TypeNode, at: Position): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'object':
      return isEmptyObject(node) ? printSymbol(emptyObject, at) : printObject(node, at.indent);
    case 'array':
      return printArray(node.item, at);
    case 'tuple':
      return printTuple(node, at);
    case 'symbol':
      return printSymbol(node, at);
    case 'union':
      return printUnion(node.of, at);
    case 'intersection':
      return printIntersection(node.of, at);
  }
}

/** The members of an object type, a line break after each. */
export function printMembers(members: readonly Member[], indent: string): string {
  return members.map((member) => printMember(member, indent)).join('');
}

function printMember({ key, optional, type, doc }: Member, indent: string): string {
  const head = `${indent}${propertyKey(key)}${optional ? '?' : ''}:`;
  return `${docblock(doc, indent)}${head}${printAfterColon(type, indent, head.length)};\n`;
}

/** What follows `name:` or `type Name =`: on the same line, or as a list of alternatives below. */
export function printAfterColon(type: TypeNode, indent: string, before: number): string {
  if (type.kind === 'union' && !isHugged(type.of)) {
    const flat = printFlat(type);
    if (flat !== undefined) {
      if (before + 1 + flat.length + 1 <= width) return ` ${flat}`;
      if (indent.length + 2 + flat.length + 1 <= width) return `\n${indent}  ${flat}`;
    }
    return printAlternatives(type.of, `${indent}  `);
  }
  return ` ${printType(type, { indent, before: before + 1, after: 1 })}`;
}

function printObject(node: Extract<TypeNode, { kind: 'object' }>, indent: string): string {
  const inner = `${indent}  `;
  const index =
    node.index === undefined
      ? ''
      : `${inner}[key: string]:${printAfterColon(node.index, inner, inner.length + 14)};\n`;
  return `{\n${printMembers(node.members, inner)}${index}${indent}}`;
}

/** The type on one line, or undefined when something in it needs more. */
export function printFlat(node: TypeNode): string | undefined {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'object':
      return isEmptyObject(node) ? printFlat(emptyObject) : undefined;
    case 'array': {
      const item = printFlat(node.item);
      if (item === undefined) return undefined;
      return isCompound(node.item) ? `(${item})[]` : `${item}[]`;
    }
    case 'tuple': {
      const parts = tupleParts(node, printFlat);
      return parts === undefined ? undefined : `[${parts.join(', ')}]`;
    }
    case 'symbol': {
      const parts = node.arguments.map(printFlat);
      if (parts.includes(undefined)) return undefined;
      return parts.length === 0 ? node.name : `${node.name}<${parts.join(', ')}>`;
    }
    case 'union':
    case 'intersection': {
      const parts = node.of.map((one) => flatOperand(one, node.kind));
      const joined = parts.join(node.kind === 'union' ? ' | ' : ' & ');
      return parts.includes(undefined) ? undefined : joined;
    }
  }
}

function isCompound(node: TypeNode): boolean {
  return node.kind === 'union' || node.kind === 'intersection';
}

function flatOperand(node: TypeNode, parent: 'union' | 'intersection'): string | undefined {
  const flat = printFlat(node);
  if (flat === undefined) return undefined;
  return isCompound(node) && node.kind !== parent ? `(${flat})` : flat;
}

/** Prettier keeps `{ … } | null` together: one object, and nothing else but null. */
function isHugged(of: readonly TypeNode[]): boolean {
  const nulls = of.filter((one) => one.kind === 'text' && one.text === 'null').length;
  return nulls === of.length - 1 && of.some((one) => one.kind === 'object' && isExpanded(one));
}

function isExpanded(node: TypeNode): boolean {
  return node.kind === 'object' && printFlat(node) === undefined;
}

function printAlternatives(of: readonly TypeNode[], indent: string): string {
  const inner = `${indent}  `;
  return of
    .map((one) => {
      if (one.kind !== 'intersection') {
        return `\n${indent}| ${printType(one, { indent: inner, before: inner.length, after: 1 })}`;
      }
      const position = { indent: inner, before: inner.length + 1, after: 2 };
      return `\n${indent}| (${printType(one, position)})`;
    })
    .join('');
}

function printUnion(of: readonly TypeNode[], at: Position): string {
  const flat = printFlat({ kind: 'union', of });
  if (flat !== undefined && at.before + flat.length + at.after <= width) return flat;
  if (isHugged(of)) return of.map((one) => printType(one, at)).join(' | ');
  return printAlternatives(of, `${at.indent}  `).trimStart();
}

function printArray(item: TypeNode, at: Position): string {
  if (!isCompound(item)) return `${printType(item, { ...at, after: at.after + 2 })}[]`;
  const flat = printFlat(item);
  if (flat !== undefined && at.before + flat.length + 4 + at.after <= width) return `(${flat})[]`;
  if (flat !== undefined && at.indent.length + 2 + flat.length <= width) {
    return `(\n${at.indent}  ${flat}\n${at.indent})[]`;
  }
  if (item.kind === 'union' && !isHugged(item.of)) {
    return `(${printAlternatives(item.of, `${at.indent}  `)}\n${at.indent})[]`;
  }
  return `(${printType(item, { ...at, before: at.before + 1, after: at.after + 3 })})[]`;
}

function tupleParts(
  node: Extract<TypeNode, { kind: 'tuple' }>,
  print: (node: TypeNode) => string | undefined,
): string[] | undefined {
  const parts: string[] = [];
  for (const { type, optional } of node.items) {
    const part = print(type);
    if (part === undefined) return undefined;
    parts.push(optional ? `${isCompound(type) ? `(${part})` : part}?` : part);
  }
  if (node.rest !== undefined) {
    const rest = print({ kind: 'array', item: node.rest });
    if (rest === undefined) return undefined;
    parts.push(`...${rest}`);
  }
  return parts;
}

function printTuple(node: Extract<TypeNode, { kind: 'tuple' }>, at: Position): string {
  const flat = printFlat(node);
  if (flat !== undefined && at.before + flat.length + at.after <= width) return flat;
  const inner = `${at.indent}  `;
  const position = { indent: inner, before: inner.length, after: 1 };
  const parts = tupleParts(node, (one) => printType(one, position)) ?? [];
  return `[\n${parts.map((part) => `${inner}${part},\n`).join('')}${at.indent}]`;
}

function printSymbol(node: SymbolNode, at: Position): string {
  const flat = printFlat(node);
  if (node.arguments.length === 0) return node.name;
  if (flat !== undefined && at.before + flat.length + at.after <= width) return flat;
  const inner = `${at.indent}  `;
  const lines = node.arguments.map((one) =>
    one.kind === 'union' && !isHugged(one.of)
      ? printAfterColon(one, at.indent, inner.length).replace(/^ /, inner).replace(/^\n/, '')
      : inner + printType(one, { indent: inner, before: inner.length, after: 1 }),
  );
  return `${node.name}<\n${lines.join(',\n')}\n${at.indent}>`;
}

function printIntersection(of: readonly TypeNode[], at: Position): string {
  const flat = printFlat({ kind: 'intersection', of });
  if (flat !== undefined && at.before + flat.length + at.after <= width) return flat;
  const inner = `${at.indent}  `;
  return of
    .map((one, index) => {
      const previous = of[index - 1];
      const meetsObject = isExpanded(one) || (previous !== undefined && isExpanded(previous));
      const separator = previous === undefined ? '' : meetsObject ? ' & ' : ` &\n${inner}`;
      const indent = index > 1 || separator.includes('\n') ? inner : at.indent;
      const printed = printType(one, { ...at, indent, before: at.before + 1 });
      return separator + (one.kind === 'union' ? `(${printed})` : printed);
    })
    .join('');
}
