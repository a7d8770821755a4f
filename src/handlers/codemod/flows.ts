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

interface Handover {
  readonly value: ts.Expression;
  readonly expected: ts.Type;
  /** By `as`, which may take what does not fit. */
  readonly isAsserted: boolean;
}

interface Pair {
  readonly actual: ts.Type;
  readonly expected: ts.Type;
  readonly at: ts.Node;
  readonly isAsserted: boolean;
  readonly report: (name: string, verdict: Verdict) => void;
}

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
  /** For types that do not lead to a member the depth at which that was found out. */
  readonly #leads = new Map<ts.Type, 'yes' | number>();
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
      for (const { value, expected, isAsserted } of this.#handovers(node)) {
        // The members of a literal change hands one by one.
        if (ts.isObjectLiteralExpression(value)) continue;
        this.#seen.clear();
        const inner = isAsserted ? withoutAssertions(value) : value;
        const actual = this.checker.getTypeAtLocation(inner);
        const report = (name: string, verdict: Verdict) =>
          found.push({ node: value, name, verdict });
        this.#compare({ actual, expected, at: value, isAsserted, report }, 0);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }

  /** Values that a node hands over, with what is expected of them. */
  #handovers(node: ts.Node): Handover[] {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#arguments(node);
    const handover = (value: ts.Expression, from: ts.Expression = value): Handover[] => {
      const expected = this.checker.getContextualType(from);
      if (expected === undefined) return [];
      return [{ value, expected, isAsserted: ts.isAsExpression(node) }];
    };
    if (ts.isSpreadAssignment(node)) return handover(node.expression, node.parent);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((one) => handover(one));
    const value = handedOver(node);
    return value === undefined ? [] : handover(value);
  }

  #arguments(call: ts.CallExpression | ts.NewExpression): Handover[] {
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
        .map((type) => ({ value, expected: type, isAsserted: false }));
    });
  }

  #compare(pair: Pair, depth: number): void {
    const { actual, expected, at } = pair;
    if (depth > deepest || actual === expected || !this.#leadsToMember(expected, depth)) return;
    const seen = this.#seen.get(actual) ?? new Set();
    if (seen.has(expected)) return;
    this.#seen.set(actual, seen.add(expected));
    for (const branch of expected.isUnion() ? expected.types : [expected]) {
      for (const target of this.#membersOf(branch)) {
        const own = propertiesOf(actual, target.name);
        if (own.length === 0) continue;
        const verdict = this.#verdict(own, target, pair.isAsserted);
        if (verdict !== undefined) pair.report(target.name, verdict);
        if (verdict !== undefined || this.#isMember(target)) continue;
        const inner = this.checker.getTypeOfSymbolAtLocation(target, at);
        for (const one of own) {
          const type = this.checker.getTypeOfSymbolAtLocation(one, at);
          this.#compare({ ...pair, actual: type, expected: inner }, depth + 1);
        }
      }
      this.#compareItems({ ...pair, expected: branch }, depth);
      this.#compareFunctions({ ...pair, expected: branch }, depth);
    }
  }

  /** Members that hold data: what a list can do is none of them. */
  #membersOf(type: ts.Type): readonly ts.Symbol[] {
    return this.checker.isArrayLikeType(type) ? [] : type.getProperties();
  }

  #compareItems(pair: Pair, depth: number): void {
    const actual = this.checker.getIndexTypeOfType(pair.actual, ts.IndexKind.Number);
    const expected = this.checker.getIndexTypeOfType(pair.expected, ts.IndexKind.Number);
    if (actual !== undefined && expected !== undefined) {
      this.#compare({ ...pair, actual, expected }, depth + 1);
    }
  }

  /** A function is given what is expected of its parameters, and gives back what it returns. */
  #compareFunctions(pair: Pair, depth: number): void {
    const [own] = pair.actual.getCallSignatures();
    const [wanted] = pair.expected.getCallSignatures();
    if (own === undefined || wanted === undefined) return;
    const typeOf = (symbol: ts.Symbol) => this.checker.getTypeOfSymbolAtLocation(symbol, pair.at);
    for (const [index, parameter] of own.parameters.entries()) {
      const given = wanted.parameters[index];
      if (given === undefined) break;
      const reversed = { actual: typeOf(given), expected: typeOf(parameter) };
      this.#compare({ ...pair, ...reversed }, depth + 1);
    }
    const results = { actual: own.getReturnType(), expected: wanted.getReturnType() };
    this.#compare({ ...pair, ...results }, depth + 1);
  }

  /** From ours to an own one that is optional, or from an own one to ours. */
  #verdict(
    sources: readonly ts.Symbol[],
    target: ts.Symbol,
    isAsserted: boolean,
  ): Verdict | undefined {
    const isToOwn = target.declarations?.some(
      (one) => this.members.has(one) && (isAsserted || isOptional(one)),
    );
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
    if (known === 'yes') return true;
    // A search that began further down may have ended too early to say no.
    if (known !== undefined && known <= depth) return false;
    this.#leads.set(type, depth);
    const leads = this.#findMember(type, depth);
    if (leads) this.#leads.set(type, 'yes');
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
    const [signature] = type.getCallSignatures();
    if (signature !== undefined) return this.#signatureLeads(signature, depth);
    return type.getProperties().some((property) => {
      if (this.#isMember(property)) return true;
      if (this.fates.of([property], property.name) !== undefined) return true;
      const declaration = property.valueDeclaration;
      if (declaration === undefined || !isUsersMember(declaration)) return false;
      const inner = this.checker.getTypeOfSymbolAtLocation(property, declaration);
      return this.#leadsToMember(inner, depth + 1);
    });
  }

  #signatureLeads(signature: ts.Signature, depth: number): boolean {
    return (
      this.#leadsToMember(signature.getReturnType(), depth + 1) ||
      signature.parameters.some((parameter) => {
        const at = parameter.valueDeclaration;
        if (at === undefined) return false;
        const type = this.checker.getTypeOfSymbolAtLocation(parameter, at);
        return this.#leadsToMember(type, depth + 1);
      })
    );
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

/** `one` in `one as unknown as Own`. */
function withoutAssertions(value: ts.Expression): ts.Expression {
  let inner = value;
  while (ts.isAsExpression(inner) || ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}
