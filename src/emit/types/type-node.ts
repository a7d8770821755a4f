import type { JsonValue } from '../../model/index.js';
import { quote } from '../text/escape.js';
import type { SymbolHome, TypeSymbol } from './type-symbol.js';

/** A TypeScript type as data: what `fromSchema` builds and `printType` writes. */
export type TypeNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly index?: TypeNode }
  | { readonly kind: 'array'; readonly item: TypeNode }
  | {
      readonly kind: 'tuple';
      readonly items: readonly { readonly type: TypeNode; readonly optional: boolean }[];
      readonly rest?: TypeNode;
    }
  | SymbolNode
  | { readonly kind: 'union'; readonly of: readonly TypeNode[] }
  | { readonly kind: 'intersection'; readonly of: readonly TypeNode[] };

/** A type by name, with its arguments if it is generic. */
export interface SymbolNode extends TypeSymbol {
  readonly kind: 'symbol';
  readonly arguments: readonly TypeNode[];
}

export interface Member {
  readonly key: string;
  readonly optional: boolean;
  readonly type: TypeNode;
  /** Paragraphs of its documentation. */
  readonly doc: readonly (string | undefined)[];
}

export const text = (value: string): TypeNode => ({ kind: 'text', text: value });

export function symbol(from: SymbolHome, name: string, ...types: readonly TypeNode[]): SymbolNode {
  return { kind: 'symbol', from, name, arguments: types };
}

export const unknownType = text('unknown');
export const neverType = text('never');
export const nullType = text('null');
export const anyObject: TypeNode = { kind: 'object', members: [], index: unknownType };

/** An object that has no members: `{}` would allow anything but null. */
export const emptyObject = symbol('global', 'Record', text('string'), neverType);

export function isEmptyObject(node: TypeNode): boolean {
  return node.kind === 'object' && node.members.length === 0 && node.index === undefined;
}

const isText = (node: TypeNode, value: string) => node.kind === 'text' && node.text === value;

function flatten(kind: 'union' | 'intersection', nodes: readonly TypeNode[]): TypeNode[] {
  return nodes.flatMap((node) => (node.kind === kind ? flatten(kind, node.of) : [node]));
}

function distinct(nodes: readonly TypeNode[]): TypeNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const identity = identityOf(node);
    if (identity === undefined) return true;
    const fresh = !seen.has(identity);
    seen.add(identity);
    return fresh;
  });
}

/** A text that only equal types have; undefined for those that are worth no comparison. */
function identityOf(node: TypeNode): string | undefined {
  if (node.kind === 'text') return node.text;
  if (node.kind !== 'symbol') return undefined;
  const inner = node.arguments.map(identityOf);
  return inner.includes(undefined) ? undefined : `${node.from} ${node.name}<${inner.join(', ')}>`;
}

/** `A | B`, without repetitions; `unknown` swallows the rest, `null` comes last. */
export function union(nodes: readonly TypeNode[]): TypeNode {
  const all = distinct(flatten('union', nodes)).filter((node) => !isText(node, 'never'));
  if (all.some((node) => isText(node, 'unknown'))) return unknownType;
  const of = [...all.filter((one) => one !== nullType), ...all.filter((one) => one === nullType)];
  const [first] = of;
  if (first === undefined) return neverType;
  return of.length === 1 ? first : { kind: 'union', of };
}

/** More alternatives than this make a type that nobody reads. */
const mostAlternatives = 16;

/** Of literals hardly any combination survives, so more may be tried. */
const mostPrimitives = 4096;

/** `A & B`, object literals merged into one; `unknown` vanishes, and alternatives come to the outside. */
export function intersection(nodes: readonly TypeNode[]): TypeNode {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return only;
  const all = distinct(flatten('intersection', nodes)).filter((node) => !isText(node, 'unknown'));
  const choices = all.map((node) => (node.kind === 'union' ? node.of : [node]));
  const combinations = choices.reduce((product, { length }) => product * length, 1);
  const most = choices.flat().every(isPrimitive) ? mostPrimitives : mostAlternatives;
  if (combinations > 1 && combinations <= most) return union(combine(choices).map(intersection));
  const of = mergeArrays(mergeObjects(narrowed(all)));
  const [first] = of;
  if (first === undefined) return unknownType;
  if (of.some((node) => isText(node, 'never')) || areDisjoint(of)) return neverType;
  return of.length === 1 ? first : { kind: 'intersection', of };
}

function combine(choices: readonly (readonly TypeNode[])[]): TypeNode[][] {
  return choices.reduce<TypeNode[][]>(
    (rows, alternatives) => rows.flatMap((row) => alternatives.map((one) => [...row, one])),
    [[]],
  );
}

/** The JSON type that a node surely is, or undefined for a reference. */
function jsonType(node: TypeNode): string | undefined {
  if (node.kind === 'object') return 'object';
  if (node.kind === 'array' || node.kind === 'tuple') return 'array';
  if (node.kind !== 'text') return undefined;
  if (/^['"]/.test(node.text)) return 'string';
  if (/^-?\d/.test(node.text)) return 'number';
  if (node.text === 'true' || node.text === 'false') return 'boolean';
  return primitives.find((name) => name === node.text);
}

const primitives = ['null', 'string', 'number', 'boolean'];

function isPrimitive(node: TypeNode): boolean {
  return primitives.includes(jsonType(node) ?? '');
}

function isLiteral(node: TypeNode): boolean {
  return node.kind === 'text' && isPrimitive(node) && !primitives.includes(node.text);
}

/** No value is of two JSON types at once, nor equal to two literals. */
function areDisjoint(nodes: readonly TypeNode[]): boolean {
  const types = new Set(nodes.map(jsonType).filter((type) => type !== undefined));
  return types.size > 1 || nodes.filter(isLiteral).length > 1;
}

/** Beside a literal its own type says nothing: `string & 'a'` is `'a'`. */
function narrowed(nodes: readonly TypeNode[]): TypeNode[] {
  const types = new Set(nodes.filter(isLiteral).map(jsonType));
  return nodes.filter((node) => node.kind !== 'text' || !types.has(node.text));
}

type ObjectNode = Extract<TypeNode, { kind: 'object' }>;

/** Object literals with an index signature stay apart: one literal could not hold both promises. */
function mergeObjects(nodes: readonly TypeNode[]): TypeNode[] {
  const plain = (node: TypeNode): node is ObjectNode =>
    node.kind === 'object' && node.index === undefined;
  const objects = nodes.filter(plain);
  if (objects.length < 2) return [...nodes];
  const members = new Map<string, Member>();
  for (const member of objects.flatMap((one) => one.members)) {
    const known = members.get(member.key);
    members.set(member.key, known === undefined ? member : mergeMember(known, member));
  }
  const merged: TypeNode = { kind: 'object', members: [...members.values()] };
  return [...nodes.filter((node) => !plain(node)), merged];
}

/** Items of a list that is two lists at once are both. */
function mergeArrays(nodes: readonly TypeNode[]): TypeNode[] {
  const items = nodes.flatMap((node) => (node.kind === 'array' ? [node.item] : []));
  if (items.length < 2) return [...nodes];
  return [
    ...nodes.filter((node) => node.kind !== 'array'),
    { kind: 'array', item: intersection(items) },
  ];
}

function mergeMember(one: Member, other: Member): Member {
  return {
    key: one.key,
    optional: one.optional && other.optional,
    type: intersection([one.type, other.type]),
    doc: one.doc.some((part) => part !== undefined) ? one.doc : other.doc,
  };
}

/** The type of exactly one JSON value. */
export function literal(value: JsonValue): TypeNode {
  if (value === null) return nullType;
  if (typeof value === 'string') return text(quote(value));
  if (typeof value === 'number') return text(Number.isFinite(value) ? String(value) : 'number');
  if (typeof value === 'boolean') return text(String(value));
  if (Array.isArray(value)) {
    const items = (value as readonly JsonValue[]).map((item) => ({
      type: literal(item),
      optional: false,
    }));
    return { kind: 'tuple', items };
  }
  return {
    kind: 'object',
    members: Object.entries(value).map(([key, member]) => ({
      key,
      optional: false,
      type: literal(member),
      doc: [],
    })),
  };
}
