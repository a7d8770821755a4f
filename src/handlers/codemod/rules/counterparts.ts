import { ts } from 'ts-morph';

const deepest = 8;

/**
 * The members that an object literal's member ends up as, when the literal has no expected type itself
 * but stands inside of an expression that has: `tasks.map((one) => ({ taskId: one.id }))`. The types
 * of the expression and of what is expected of it are walked side by side until the literal's own
 * member comes up. Only literals within the expression count; what reaches it by a variable may have
 * other uses, and is left to the compiler and to a person.
 */
export function counterpartsOf(
  member: ts.ObjectLiteralElementLike,
  checker: ts.TypeChecker,
): ts.Symbol[] {
  for (let node: ts.Node = member.parent; ; node = node.parent) {
    if (ts.isStatement(node) && !isInsideFunction(node)) return [];
    if (ts.isExpression(node) && node !== member.parent) {
      const expected = checker.getContextualType(node);
      if (expected !== undefined) {
        const walk = new Walk(member, checker, node);
        walk.visit(checker.getTypeAtLocation(node), expected, 0);
        if (walk.found.length > 0) return walk.found;
      }
    }
    if (ts.isSourceFile(node)) return [];
  }
}

/** A statement of an inline function still belongs to the expression around it. */
function isInsideFunction(statement: ts.Statement): boolean {
  const owner = ts.findAncestor(statement, ts.isFunctionLike);
  return owner !== undefined && (ts.isArrowFunction(owner) || ts.isFunctionExpression(owner));
}

class Walk {
  readonly found: ts.Symbol[] = [];
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor(
    readonly member: ts.Node,
    readonly checker: ts.TypeChecker,
    readonly at: ts.Node,
  ) {}

  visit(actual: ts.Type, expected: ts.Type, depth: number): void {
    if (depth > deepest || actual === expected || this.#isSeen(actual, expected)) return;
    if (actual.isUnion()) {
      for (const one of actual.types) this.visit(one, expected, depth + 1);
      return;
    }
    if (expected.isUnion()) {
      for (const one of expected.types) this.visit(actual, one, depth + 1);
      return;
    }
    this.#visitMembers(actual, expected, depth);
    const [own, others] = [this.#arguments(actual), this.#arguments(expected)];
    for (const [index, one] of own.entries()) {
      const other = others[index];
      if (other !== undefined) this.visit(one, other, depth + 1);
    }
  }

  #isSeen(actual: ts.Type, expected: ts.Type): boolean {
    const known = this.#seen.get(actual) ?? new Set();
    const isSeen = known.has(expected);
    this.#seen.set(actual, known.add(expected));
    return isSeen;
  }

  #arguments(type: ts.Type): readonly ts.Type[] {
    if ((type.flags & ts.TypeFlags.Object) === 0) return [];
    const { objectFlags } = type as ts.ObjectType;
    return (objectFlags & ts.ObjectFlags.Reference) === 0
      ? []
      : this.checker.getTypeArguments(type as ts.TypeReference);
  }

  #visitMembers(actual: ts.Type, expected: ts.Type, depth: number): void {
    if (this.checker.isArrayLikeType(actual)) return;
    for (const property of actual.getProperties()) {
      const other = expected.getProperty(property.name);
      if (other === undefined) continue;
      const declarations = property.declarations ?? [];
      const isMember = declarations.some((one) => one === this.member);
      if (isMember && other.declarations?.some((one) => one === this.member) !== true) {
        this.found.push(other);
      }
      if (!declarations.some(({ kind }) => isLiteralMember(kind))) continue;
      this.visit(
        this.checker.getTypeOfSymbolAtLocation(property, this.at),
        this.checker.getTypeOfSymbolAtLocation(other, this.at),
        depth + 1,
      );
    }
  }
}

function isLiteralMember(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.PropertyAssignment || kind === ts.SyntaxKind.ShorthandPropertyAssignment
  );
}
