import { emptyObject, isEmptyObject } from './type-node.js';
import type { TypeNode } from './type-node.js';
import type { TypeSymbol } from './type-symbol.js';

function parts(node: TypeNode): readonly TypeNode[] {
  switch (node.kind) {
    case 'text':
      return [];
    case 'symbol':
      return node.arguments;
    case 'object': {
      const types = node.members.map(({ type }) => type);
      return node.index === undefined ? types : [...types, node.index];
    }
    case 'array':
      return [node.item];
    case 'tuple': {
      const types = node.items.map(({ type }) => type);
      return node.rest === undefined ? types : [...types, node.rest];
    }
    case 'union':
    case 'intersection':
      return node.of;
  }
}

/** Every symbol that types mention. */
export function* symbolsOf(types: readonly TypeNode[]): Generator<TypeSymbol> {
  const pending = [...types];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'symbol') yield node;
    pending.push(...parts(node));
  }
}

/** The same type with every symbol under the name that a module has for it. */
export function inModule(node: TypeNode, local: (symbol: TypeSymbol) => string): TypeNode {
  const inner = (one: TypeNode) => inModule(one, local);
  switch (node.kind) {
    case 'text':
      return node;
    case 'symbol':
      return { ...node, name: local(node), arguments: node.arguments.map(inner) };
    case 'object':
      if (isEmptyObject(node)) return { ...emptyObject, name: local(emptyObject) };
      return {
        ...node,
        members: node.members.map((member) => ({ ...member, type: inner(member.type) })),
        ...(node.index === undefined ? {} : { index: inner(node.index) }),
      };
    case 'array':
      return { ...node, item: inner(node.item) };
    case 'tuple':
      return {
        ...node,
        items: node.items.map((item) => ({ ...item, type: inner(item.type) })),
        ...(node.rest === undefined ? {} : { rest: inner(node.rest) }),
      };
    case 'union':
    case 'intersection':
      return { ...node, of: node.of.map(inner) };
  }
}
