import { ts } from 'ts-morph';
import type { SymbolFates, Verdict } from './symbols.js';
import { propertiesOf } from './symbols.js';

/** An expression whose value takes a name that changes from one of our types to the user's own, or back. */
export interface Flow {
  readonly node: ts.Expression;
  readonly name: string;
  readonly verdict: Verdict;
}

const deepest = 5;

/** A member that the user declares, in a type, a class or an object. */
export function isOwnMember(node: ts.Node): boolean {
  return ts.isTypeElement(node) || ts.isClassElement(node) || ts.isObjectLiteralElement(node);
}

/** What gives no value for an optional member compiles all the same. */
function isOptional(node: ts.Node): boolean {
  return (
    (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) &&
    node.questionToken !== undefined
  );
}

/**
 * Looks for places where a value changes hands between one of our types and one of the user's, and
 * both know a name that changes in ours. The name is not written at such a place. After the change it
 * may compile all the same, for what is optional or too much is no error; so only here can it be told.
 */
export class Flows {
  readonly #leads = new Map<ts.Type, boolean>();
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly fates: SymbolFates,
    /** Members of the user's own with a name that changes in ours, by their declarations. */
    readonly members: ReadonlySet<ts.Node>,
  ) {}

  in(file: ts.SourceFile): Flow[] {
    const found: Flow[] = [];
    const visit = (node: ts.Node): void => {
      for (const [value, expected] of this.#handovers(node)) {
        // The members of a literal change hands one by one.
        if (ts.isObjectLiteralExpression(value)) continue;
        this.#seen.clear();
        this.#compare(value, this.checker.getTypeAtLocation(value), expected, 0, found);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }

  /** Values that a node hands over, with what is expected of them. */
  #handovers(node: ts.Node): [ts.Expression, ts.Type][] {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#arguments(node);
    if (ts.isSpreadAssignment(node)) {
      const whole = this.checker.getContextualType(node.parent);
      return whole === undefined ? [] : [[node.expression, whole]];
    }
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((value): [ts.Expression, ts.Type][] => {
        const one = this.checker.getContextualType(value);
        return one === undefined ? [] : [[value, one]];
      });
    }
    const value = handedOver(node);
    const expected = value === undefined ? undefined : this.checker.getContextualType(value);
    return value === undefined || expected === undefined ? [] : [[value, expected]];
  }

  #arguments(call: ts.CallExpression | ts.NewExpression): [ts.Expression, ts.Type][] {
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    const parameters =
      declaration === undefined || ts.isJSDocSignature(declaration) ? [] : declaration.parameters;
    return (call.arguments ?? []).flatMap((value, index) => {
      const expected = this.checker.getContextualType(value);
      const declared = parameters[index]?.type;
      const constraint =
        declared === undefined
          ? undefined
          : this.checker.getBaseConstraintOfType(this.checker.getTypeFromTypeNode(declared));
      return [expected, constraint]
        .filter((type) => type !== undefined)
        .map((type): [ts.Expression, ts.Type] => [value, type]);
    });
  }

  #compare(
    value: ts.Expression,
    actual: ts.Type,
    expected: ts.Type,
    depth: number,
    found: Flow[],
  ): void {
    if (depth > deepest || actual === expected || !this.#leadsToMember(expected, depth)) return;
    const seen = this.#seen.get(actual) ?? new Set();
    if (seen.has(expected)) return;
    this.#seen.set(actual, seen.add(expected));
    for (const branch of expected.isUnion() ? expected.types : [expected]) {
      for (const target of branch.getProperties()) {
        const own = propertiesOf(actual, target.name);
        if (own.length === 0) continue;
        const verdict = this.#verdict(own, target);
        if (verdict !== undefined) found.push({ node: value, name: target.name, verdict });
        if (verdict !== undefined || this.#isMember(target)) continue;
        const inner = this.checker.getTypeOfSymbolAtLocation(target, value);
        for (const one of own) {
          const type = this.checker.getTypeOfSymbolAtLocation(one, value);
          this.#compare(value, type, inner, depth + 1, found);
        }
      }
      this.#compareItems(value, actual, branch, depth, found);
    }
  }

  #compareItems(
    value: ts.Expression,
    actual: ts.Type,
    expected: ts.Type,
    depth: number,
    found: Flow[],
  ): void {
    const from = this.checker.getIndexTypeOfType(actual, ts.IndexKind.Number);
    const to = this.checker.getIndexTypeOfType(expected, ts.IndexKind.Number);
    if (from !== undefined && to !== undefined) this.#compare(value, from, to, depth + 1, found);
  }

  /** From ours to an own one that is optional, or from an own one to ours. */
  #verdict(sources: readonly ts.Symbol[], target: ts.Symbol): Verdict | undefined {
    const isToOwn = target.declarations?.some((one) => this.members.has(one) && isOptional(one));
    const isFromOwn = sources.some((source) => this.#isMember(source));
    if (isToOwn !== true && !isFromOwn) return undefined;
    const verdict = this.fates.of(isToOwn === true ? sources : [target], target.name);
    return verdict?.kind === 'watch' ? undefined : verdict;
  }

  #isMember({ declarations = [] }: ts.Symbol): boolean {
    return declarations.some((one) => this.members.has(one));
  }

  /** Whether a type has one of the members, or holds one that has; most types have not. */
  #leadsToMember(type: ts.Type, depth: number): boolean {
    const known = this.#leads.get(type);
    if (known !== undefined) return known;
    this.#leads.set(type, false);
    const leads = this.#findMember(type, depth);
    this.#leads.set(type, leads);
    return leads;
  }

  #findMember(type: ts.Type, depth: number): boolean {
    if (depth > deepest) return false;
    if (type.isUnionOrIntersection()) {
      return type.types.some((one) => this.#leadsToMember(one, depth));
    }
    if ((type.flags & ts.TypeFlags.Object) === 0) return false;
    const item = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (item !== undefined) return this.#leadsToMember(item, depth + 1);
    return type.getProperties().some((property) => {
      if (this.#isMember(property)) return true;
      if (this.fates.of([property], property.name) !== undefined) return true;
      const declaration = property.valueDeclaration;
      if (declaration === undefined || !isUsersMember(declaration)) return false;
      const inner = this.checker.getTypeOfSymbolAtLocation(property, declaration);
      return this.#leadsToMember(inner, depth + 1);
    });
  }
}

/** Members that hold data; methods and what libraries declare lead nowhere. */
function isUsersMember(declaration: ts.Declaration): boolean {
  return (
    (ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration)) &&
    !declaration.getSourceFile().fileName.includes('/node_modules/')
  );
}

/** The value that goes somewhere with a type of its own. */
function handedOver(node: ts.Node): ts.Expression | undefined {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) {
    return node.type === undefined ? undefined : node.initializer;
  }
  if (ts.isReturnStatement(node)) return node.expression;
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? undefined : node.body;
  if (ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) return node.expression;
  if (ts.isBinaryExpression(node)) {
    return node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? node.right : undefined;
  }
  return undefined;
}
