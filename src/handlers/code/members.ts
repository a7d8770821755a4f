import { Node, type Node as AnyNode, type Symbol as AnySymbol, type Type } from 'ts-morph';
import type { HolderNode } from './holders.js';
import type { MemberList } from './insertion.js';

/** What an object or a class has, by name. */
export interface Members {
  /** With the node to point at: the member, or the spread or base class that brings it. */
  readonly present: ReadonlyMap<string, AnyNode>;
  /** Optional in something that is spread: there or not, that is known at run time only. */
  readonly uncertain: ReadonlySet<string>;
  /** Why not all members can be known, if so. */
  readonly unknown?: string;
}

interface Collected {
  readonly present: Map<string, AnyNode>;
  readonly uncertain: Set<string>;
  unknown?: string;
}

function isOpaque(type: Type): boolean {
  return (
    type.isAny() ||
    type.isUnknown() ||
    type.isTypeParameter() ||
    type.getStringIndexType() !== undefined
  );
}

/** Where a property is written, when that is code and not a type. */
function ownDeclaration(property: AnySymbol): AnyNode | undefined {
  const declaration = property.getValueDeclaration();
  const isCode =
    Node.isMethodDeclaration(declaration) ||
    Node.isPropertyAssignment(declaration) ||
    Node.isShorthandPropertyAssignment(declaration) ||
    Node.isPropertyDeclaration(declaration);
  return isCode ? declaration : undefined;
}

function addType(collected: Collected, type: Type, node: AnyNode, what: string): void {
  if (isOpaque(type)) {
    collected.unknown = `the type of ${what} is not known`;
    return;
  }
  for (const property of type.getProperties()) {
    const name = property.getName();
    if (property.isOptional()) {
      if (!collected.present.has(name)) collected.uncertain.add(name);
    } else {
      collected.present.set(name, ownDeclaration(property) ?? node);
    }
  }
}

function addMember(collected: Collected, member: AnyNode): void {
  if (Node.isSpreadAssignment(member)) {
    const expression = member.getExpression();
    addType(collected, expression.getType(), member, expression.getText().slice(0, 40));
    return;
  }
  if (Node.hasName(member) || Node.isPropertyNamed(member)) {
    const nameNode = member.getNameNode();
    if (Node.isComputedPropertyName(nameNode)) {
      const key = nameNode.getExpression();
      if (!Node.isStringLiteral(key) && !Node.isNoSubstitutionTemplateLiteral(key)) {
        collected.unknown = `it has the computed name ${nameNode.getText().slice(0, 40)}`;
        return;
      }
      collected.present.set(key.getLiteralText(), member);
      return;
    }
    collected.present.set(
      Node.isStringLiteral(nameNode) ? nameNode.getLiteralText() : member.getName(),
      member,
    );
  }
}

/** Reads the members of an object or a class; the type checker is asked only about spreads and base classes. */
export function readMembers(holder: HolderNode): Members {
  const collected: Collected = { present: new Map(), uncertain: new Set() };
  if (Node.isObjectLiteralExpression(holder)) {
    for (const member of holder.getProperties()) addMember(collected, member);
    return collected;
  }
  const base = holder.getExtends();
  if (base !== undefined) addType(collected, base.getType(), base, base.getText().slice(0, 40));
  for (const member of holder.getInstanceMembers()) addMember(collected, member);
  return collected;
}

/** The places of a holder's members in its text. */
export function memberList(holder: HolderNode): MemberList {
  const isObject = Node.isObjectLiteralExpression(holder);
  const members: readonly AnyNode[] = isObject ? holder.getProperties() : holder.getMembers();
  const close = holder.getEnd() - 1;
  const header = isObject ? holder.getStart() : classBrace(holder);
  return {
    kind: isObject ? 'object' : 'class',
    open: header,
    close,
    members: members.map((member) => ({ start: member.getStart(), end: member.getEnd() })),
  };
}

function classBrace(holder: AnyNode): number {
  const brace = holder.getChildren().find((child) => child.getText() === '{');
  return brace?.getStart() ?? holder.getStart();
}
