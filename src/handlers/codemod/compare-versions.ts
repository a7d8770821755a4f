import { ts } from 'ts-morph';
import type { TextEdit } from '../text-edit.js';
import type { CheckedProject } from './compiler/codebase.js';
import { shift } from './place.js';
import type { Fate, Fates, Rename } from './renames.js';
import { keyed } from './rules/bindings.js';
import type { Candidate } from './rules/rule.js';
import { respell } from './rules/spelling.js';
import { surroundings } from './rules/values.js';

/** What the types of both versions together say of a mention. */
export type Comparison =
  | { readonly kind: 'rename'; readonly rename: Rename; readonly edits: readonly TextEdit[] }
  /** The place has nothing to do with the change. */
  | { readonly kind: 'stays' }
  /** No type explains the place. */
  | { readonly kind: 'text'; readonly changes: readonly string[] };

/** The names or values that the types allow at a place; undefined when they allow anything. */
function allowedAt(node: Candidate, checker: ts.TypeChecker): Set<string> | undefined {
  const owner = ownerType(node, checker);
  if (owner !== undefined) return isLoose(owner) ? undefined : propertyNames(owner);
  if (!ts.isStringLiteralLike(node)) return undefined;
  const types = surroundings(node, checker);
  const values = new Set(types.flatMap(literalsOf));
  for (const type of ts.isLiteralTypeNode(node.parent) ? types : []) {
    for (const name of propertyNames(type)) values.add(name);
  }
  return values.size === 0 ? undefined : values;
}

function isLoose({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** The type that the candidate names a member of. */
function ownerType(node: Candidate, checker: ts.TypeChecker): ts.Type | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
    return checker.getTypeAtLocation(parent.expression);
  }
  const element = keyed(node);
  if (ts.isBindingElement(element)) return checker.getTypeAtLocation(element.parent);
  if (ts.isObjectLiteralElementLike(element) && ts.isObjectLiteralExpression(element.parent)) {
    const isKey = element.name === node || element.name === node.parent;
    return isKey ? checker.getContextualType(element.parent) : undefined;
  }
  return undefined;
}

function propertyNames(type: ts.Type): Set<string> {
  const types = type.isUnion() ? type.types : [type];
  return new Set(types.flatMap((one) => one.getProperties().map(({ name }) => name)));
}

function literalsOf(type: ts.Type): string[] {
  if (type.isStringLiteral()) return [type.value];
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  if (type.isIntersection()) return type.types.flatMap(literalsOf);
  const constraint = type.isTypeParameter() ? type.getConstraint() : undefined;
  return constraint === undefined ? [] : literalsOf(constraint);
}

/** All that may become of one name; a rename only where everything of this name is renamed alike. */
function fatesOf(name: string, { members, values }: Fates): readonly Fate[] {
  return [...members.values(), ...values].filter(
    ({ from, kind }) => from === name && kind !== 'watch',
  );
}

type ProjectsByFile = ReadonlyMap<string, CheckedProject>;

function byFile(projects: readonly CheckedProject[]): ProjectsByFile {
  return new Map(
    projects.flatMap((project) => project.files.map((file) => [file.fileName, project] as const)),
  );
}

/**
 * Decides what the old types left open by asking the new ones at the same place. A place that allowed
 * the old name and not the new one, and now allows the new one and not the old, follows the rename;
 * keys of mapped types and `keyof` are such places. Where two changes of one name disagree nothing is
 * decided.
 */
export class VersionComparison {
  readonly #before: ProjectsByFile;
  readonly #after: ProjectsByFile;

  constructor(
    readonly fates: Fates,
    /** The code as it is, with the old types. */
    before: readonly CheckedProject[],
    /** The code after the first edits, with the new types. */
    after: readonly CheckedProject[],
    readonly edits: ReadonlyMap<string, readonly TextEdit[]>,
  ) {
    this.#before = byFile(before);
    this.#after = byFile(after);
  }

  compare(node: Candidate): Comparison {
    const fates = fatesOf(node.text, this.fates);
    if (fates.length === 0) return { kind: 'stays' };
    const changes = [...new Set(fates.map(({ change }) => change))];
    const checker = this.#before.get(node.getSourceFile().fileName)?.checker;
    if (checker === undefined) return { kind: 'text', changes };
    const before = allowedAt(node, checker);
    if (before === undefined) {
      return ts.isStringLiteralLike(node) || isUntypedAccess(node, checker)
        ? { kind: 'text', changes }
        : { kind: 'stays' };
    }
    if (!before.has(node.text)) return { kind: 'stays' };
    // A type that was inferred from the text itself says nothing about it: `get(source, 'taskId')`.
    if (before.size === 1 && ts.isStringLiteralLike(node) && ts.isCallExpression(node.parent)) {
      return this.#decide(node, fates, changes, before) ?? { kind: 'text', changes };
    }
    return this.#decide(node, fates, changes, before) ?? { kind: 'stays' };
  }

  /** Undefined: the place still allows the old name. */
  #decide(
    node: Candidate,
    fates: readonly Fate[],
    changes: readonly string[],
    before: ReadonlySet<string>,
  ): Comparison | undefined {
    const after = this.#allowedAfter(node);
    if (after === undefined || after.has(node.text)) return undefined;
    const [first] = fates;
    if (first?.kind !== 'rename' || before.has(first.to) || !after.has(first.to)) {
      return { kind: 'text', changes };
    }
    const isAgreed = fates.every((one) => one.kind === 'rename' && one.to === first.to);
    if (!isAgreed) return { kind: 'text', changes };
    return { kind: 'rename', rename: first, edits: respell(node, first.to) };
  }

  #allowedAfter(node: Candidate): Set<string> | undefined {
    const old = node.getSourceFile();
    const project = this.#after.get(old.fileName);
    const file = project?.program.getSourceFile(old.fileName);
    if (project === undefined || file === undefined) return undefined;
    const position = shift(node.getStart(old), this.edits.get(old.fileName) ?? []);
    const twin = tokenAt(file, position);
    if (twin?.kind !== node.kind) return undefined;
    return allowedAt(twin as Candidate, project.checker);
  }
}

function isUntypedAccess({ parent }: Candidate, checker: ts.TypeChecker): boolean {
  return (
    ts.isPropertyAccessExpression(parent) && isLoose(checker.getTypeAtLocation(parent.expression))
  );
}

function tokenAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  let node: ts.Node = file;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart(file) <= position && position < child.end ? child : undefined,
    );
    if (inner === undefined) return node.getStart(file) === position ? node : undefined;
    node = inner;
  }
}
