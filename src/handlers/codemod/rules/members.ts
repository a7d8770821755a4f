import { ts } from 'ts-morph';
import { propertiesOf, type Verdict } from '../symbols.js';
import { isAssignmentTarget, isKeyOf, keyed } from './bindings.js';
import { counterpartsOf } from './counterparts.js';
import { open, stays, type Candidate, type Finding, type Rule, type Site } from './rule.js';
import { respell, spellOut } from './spelling.js';

/** Remembers that the user's own declaration follows what it implements, so that its uses do too. */
function following(
  declaration: ts.Node,
  verdict: Verdict | undefined,
  site: Site,
  rename: NonNullable<Finding['rename']>,
): Finding {
  if (verdict === undefined) return stays;
  if (verdict.kind === 'rename') site.fates.follow(declaration, verdict);
  return { verdict, rename };
}

/** The branches of an expected type that an object literal can be meant for, by its literal members. */
function branchesFor(
  type: ts.Type,
  literal: ts.ObjectLiteralExpression | ts.JsxAttributes,
  checker: ts.TypeChecker,
): ts.Type[] {
  if (!type.isUnion()) return [type];
  const objects = type.types.filter(
    (one) => (one.flags & ts.TypeFlags.Object) !== 0 || one.isIntersection(),
  );
  const fitting = objects.filter((branch) =>
    literal.properties.every((member) => {
      if (!ts.isPropertyAssignment(member) || !isUnitLiteral(member.initializer)) return true;
      const [property] = propertiesOf(branch, member.name.getText());
      if (property === undefined) return true;
      const type = checker.getTypeOfSymbolAtLocation(property, literal);
      return checker.isTypeAssignableTo(checker.getTypeAtLocation(member.initializer), type);
    }),
  );
  return fitting.length > 0 ? fitting : objects;
}

function isUnitLiteral({ kind }: ts.Expression): boolean {
  return (
    kind === ts.SyntaxKind.StringLiteral ||
    kind === ts.SyntaxKind.NullKeyword ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NumericLiteral
  );
}

/** The members of this name that whoever gets the object expects. */
function expectedMembers(
  literal: ts.ObjectLiteralExpression | ts.JsxAttributes,
  name: string,
  { checker }: Site,
): readonly ts.Symbol[] {
  const expected = checker.getContextualType(literal);
  if (expected === undefined) return [];
  return branchesFor(expected, literal, checker).flatMap((branch) => propertiesOf(branch, name));
}

/** A member that overrides one of an object that is spread before it: `{ ...source, taskId: null }`. */
function overridden(
  member: ts.ObjectLiteralElementLike,
  literal: ts.ObjectLiteralExpression,
  name: string,
  { checker }: Site,
): ts.Symbol[] {
  return literal.properties
    .slice(0, literal.properties.indexOf(member))
    .filter((one) => ts.isSpreadAssignment(one))
    .flatMap(({ expression }) => propertiesOf(checker.getTypeAtLocation(expression), name));
}

/** `{ taskId: 'x' }`, `{ taskId }`, `{ createCall() {} }` where something of ours is expected. */
export const objectMember: Rule = (node, site) => {
  const member = keyed(node);
  if (!ts.isObjectLiteralElementLike(member) || ts.isSpreadAssignment(member)) return undefined;
  if (!isKeyOf(node, member.name)) return undefined;
  const literal = member.parent;
  if (!ts.isObjectLiteralExpression(literal) || isAssignmentTarget(literal)) return undefined;
  const rename = (to: string) =>
    ts.isShorthandPropertyAssignment(member) ? spellOut(node, to) : respell(node, to);
  const expected = expectedMembers(literal, node.text, site);
  const others = expected.filter(({ declarations = [] }) => !declarations.includes(member));
  if (others.length > 0) {
    if (others.some(({ declarations = [] }) => declarations.length === 0)) return open;
    site.fates.locate(member, others);
    return following(member, site.fates.of(others, node.text), site, rename);
  }
  const counterparts = [
    ...counterpartsOf(member, site.checker),
    ...overridden(member, literal, node.text, site),
  ];
  return following(member, site.fates.of(counterparts, node.text), site, rename);
};

/** `<TaskRow taskId={…} />` */
export const jsxAttribute: Rule = (node, site) => {
  const attribute = node.parent;
  if (!ts.isJsxAttribute(attribute) || attribute.name !== node) return undefined;
  const expected = expectedMembers(attribute.parent, node.text, site);
  const verdict = site.fates.of(expected, node.text);
  return verdict === undefined ? stays : { verdict, rename: (to) => respell(node, to) };
};

/** What a declaration refines: what a class implements, an interface extends, `{ … }` is intersected with. */
function heritage(owner: ts.Node): readonly ts.Node[] {
  if (ts.isTypeLiteralNode(owner) && ts.isIntersectionTypeNode(owner.parent)) {
    return owner.parent.types.filter((one) => one !== owner);
  }
  if (!ts.isClassLike(owner) && !ts.isInterfaceDeclaration(owner)) return [];
  return (owner.heritageClauses ?? []).flatMap(({ types }) => types);
}

function isMember(node: ts.Node): node is ts.ClassElement | ts.TypeElement {
  return ts.isClassElement(node) || ts.isTypeElement(node);
}

/** Members of classes, interfaces and other types that refine one of ours. */
export const declaredMember: Rule = (node, site) => {
  const member = keyed(node);
  if (ts.isParameter(member)) return parameterProperty(node, member, site);
  if (!isMember(member) || !isKeyOf(node, member.name)) return undefined;
  const bases = heritage(member.parent).map((one) => site.checker.getTypeAtLocation(one));
  const inherited = bases.flatMap((type) => propertiesOf(type, node.text));
  site.fates.locate(member, inherited);
  const verdict = site.fates.of(inherited, node.text);
  return following(member, verdict, site, (to) => respell(node, to));
};

/** `constructor(readonly taskId: string)`: property and parameter in one; which is meant where is for a person. */
function parameterProperty(
  node: Candidate,
  parameter: ts.ParameterDeclaration,
  site: Site,
): Finding | undefined {
  if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return undefined;
  const bases = heritage(parameter.parent.parent).map((one) => site.checker.getTypeAtLocation(one));
  const verdict = site.fates.of(
    bases.flatMap((type) => propertiesOf(type, node.text)),
    node.text,
  );
  return verdict === undefined ? stays : { verdict };
}
