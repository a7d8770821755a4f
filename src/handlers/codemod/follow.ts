import { ts } from 'ts-morph';
import type { TextEdit } from '../text-edit.js';
import { candidatesOf, pathsIn } from './candidates.js';
import type { CheckedProject, Codebase } from './compiler/codebase.js';
import { Flows, isOwnMember } from './flows.js';
import { moduleEdits } from './modules.js';
import { placeOf, type CodePlace } from './place.js';
import type { Fates, Origin, Rename } from './renames.js';
import { exportFinding } from './rules/exports.js';
import { declaringRules, memberRules } from './rules/index.js';
import { open, type Candidate, type Finding, type Site } from './rules/rule.js';
import { valueFinding } from './rules/values.js';
import { SymbolFates } from './symbols.js';

/** A name that was written anew. */
export interface Rewrite extends CodePlace {
  readonly change: string;
  readonly from: string;
  readonly to: string;
}

/** A mention that a person has to look at. */
export interface Doubt extends CodePlace {
  readonly changes: readonly string[];
  readonly name: string;
  /**
   * `touched`: the name stays, what it stands for changed; `changed`: its change is not one that can be carried out by itself; `mixed`: it stands for several
   * members of which not all are renamed; `declaration`: renaming it here would rename something else too;
   * `flow`: a value with the name goes from a type of ours to one of the user's, or back;
   * `text`: a text that is the name or leads to it, which no type explains.
   */
  readonly reason: 'touched' | 'changed' | 'mixed' | 'declaration' | 'flow' | 'text';
}

export interface Following {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly rewrites: readonly Rewrite[];
  readonly doubts: readonly Doubt[];
  /** Where the user implements handlers, by their origin. */
  readonly implementations: ReadonlyMap<Origin, CodePlace>;
  /** Mentions that the types of one version alone do not explain. */
  readonly open: readonly Candidate[];
}

function namesIn(fates: Fates): Set<string> {
  return new Set([
    ...[...fates.members.values()].map(({ from }) => from),
    ...fates.values.map(({ from }) => from),
    ...fates.exports.keys(),
    ...fates.methods,
  ]);
}

/** Finds all mentions of what changes, in one walk over the code as it was written for the old types. */
export class Follower {
  readonly #fates: Fates;
  readonly #symbols: SymbolFates;
  readonly #valueNames: ReadonlySet<string>;
  readonly edits = new Map<string, TextEdit[]>();
  readonly rewrites: Rewrite[] = [];
  readonly doubts: Doubt[] = [];
  readonly open: Candidate[] = [];
  readonly implementations = new Map<Origin, CodePlace>();

  constructor(
    fates: Fates,
    readonly codebase: Codebase,
  ) {
    this.#fates = fates;
    this.#symbols = new SymbolFates(fates, (path) => codebase.isGenerated(path));
    this.#valueNames = new Set(fates.values.map(({ from }) => from));
  }

  follow(projects: readonly CheckedProject[]): Following {
    const names = namesIn(this.#fates);
    const found = projects.flatMap(({ files, checker }) => {
      const site = { checker, fates: this.#symbols };
      return files.flatMap((file) => candidatesOf(file, names).map((node) => ({ node, site })));
    });
    this.#settleDeclarations(found);
    for (const { node, site } of found) this.#decide(node, site);
    this.#findFlows(projects, found);
    this.#findPaths(projects);
    for (const { files, checker } of projects) {
      for (const file of files) this.#followModules(file, checker);
    }
    for (const [origin, node] of this.#symbols.implementations) {
      this.implementations.set(origin, placeOf(node));
    }
    return this;
  }

  /** Values that take a name to or from a type of the user's, without it being written. */
  #findFlows(
    projects: readonly CheckedProject[],
    all: readonly { readonly node: Candidate }[],
  ): void {
    const members = new Set(
      all
        .map(({ node }) => node.parent)
        .filter((parent) => isOwnMember(parent) && !this.#symbols.isFollower(parent)),
    );
    if (members.size === 0) return;
    for (const { files, checker } of projects) {
      const flows = new Flows(checker, this.#symbols, members);
      for (const { node, name, verdict } of files.flatMap((file) => flows.in(file))) {
        const changes = verdict.kind === 'mixed' ? verdict.changes : [verdict.change];
        this.doubts.push({ ...placeOf(node), changes, name, reason: 'flow' });
      }
    }
  }

  #findPaths(projects: readonly CheckedProject[]): void {
    const fates = [...this.#fates.members.values()].filter(({ kind }) => kind !== 'watch');
    const names = new Set(fates.map(({ from }) => from));
    for (const file of projects.flatMap(({ files }) => files)) {
      for (const { node, name } of pathsIn(file, names)) {
        const changes = fates.filter(({ from }) => from === name).map(({ change }) => change);
        this.doubts.push({ ...placeOf(node), changes, name, reason: 'text' });
      }
    }
  }

  /** What implements a renamed member is renamed with it, and so is what implements that. */
  #settleDeclarations(all: readonly { readonly node: Candidate; readonly site: Site }[]): void {
    const pending = all.filter(({ node }) => !isMere(node));
    for (let known = -1; known < this.#symbols.followers;) {
      known = this.#symbols.followers;
      for (const { node, site } of pending) {
        for (const rule of declaringRules) if (rule(node, site) !== undefined) break;
      }
    }
  }

  #decide(node: Candidate, site: Site): void {
    const finding = this.#findingOf(node, site);
    if (finding === undefined) return;
    const { verdict, rename, isOpen } = finding;
    if (isOpen === true) this.open.push(node);
    if (verdict === undefined) return;
    if (verdict.kind === 'mixed') this.doubt(node, verdict.changes, 'mixed');
    else if (verdict.kind === 'watch') this.doubt(node, [verdict.change], 'touched');
    else if (verdict.kind === 'report') this.doubt(node, [verdict.change], 'changed');
    else if (rename === undefined) this.doubt(node, [verdict.change], 'declaration');
    else this.rewrite(node, verdict, rename(verdict.to));
  }

  #findingOf(node: Candidate, site: Site): Finding | undefined {
    if (this.#fates.exports.has(node.text)) {
      const finding = exportFinding(node, site);
      if (finding !== undefined) return finding;
    }
    let member: Finding | undefined;
    for (const rule of memberRules) {
      member = rule(node, site);
      if (member !== undefined) break;
    }
    if (member?.verdict !== undefined) return member;
    if (this.#valueNames.has(node.text)) {
      const value = valueFinding(node, this.#fates.values, site);
      if (value !== undefined) return value;
      if (member !== undefined) return open;
    }
    return member ?? (ts.isStringLiteralLike(node) ? open : undefined);
  }

  /** Writes a mention anew. */
  rewrite(node: Candidate, { change, from, to }: Rename, edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const place = placeOf(node);
    this.#edit(place.path, edits);
    this.rewrites.push({ ...place, change, from, to });
  }

  #edit(path: string, edits: readonly TextEdit[]): void {
    this.edits.set(path, [...(this.edits.get(path) ?? []), ...edits]);
  }

  doubt(node: Candidate, changes: readonly string[], reason: Doubt['reason']): void {
    this.doubts.push({ ...placeOf(node), changes, name: node.text, reason });
  }

  #followModules(file: ts.SourceFile, checker: ts.TypeChecker): void {
    const found = moduleEdits(
      file,
      checker,
      (path) => this.codebase.generatedFolder(path),
      this.#fates.modules,
    );
    for (const { edit, rename } of found) {
      this.#edit(file.fileName, [edit]);
      const { change, from, to } = rename;
      this.rewrites.push({ path: file.fileName, start: edit.start, change, from, to });
    }
  }
}

/** True for a mention that can declare nothing. */
function isMere({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
}
