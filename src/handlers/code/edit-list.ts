import type { SourceFile } from 'ts-morph';
import { notImplemented, stubLines, type CodeStyle, type HandlerOperation } from '../scaffold.js';
import { applyEdits, type TextEdit } from '../text-edit.js';
import type { UserFile } from '../user-file.js';
import type { HolderNode } from './holders.js';
import { importValue, specifierOf } from './imports.js';
import { insertMembers } from './insertion.js';
import { memberList } from './members.js';
import { styleOf } from './style.js';
import type { Workspace } from './workspace.js';

/** Collects edits, file by file, and applies them once. */
export class EditList {
  readonly #edits = new Map<SourceFile, TextEdit[]>();
  readonly #throwers = new Map<SourceFile, string | undefined>();

  constructor(readonly workspace: Workspace) {}

  #style(source: SourceFile): CodeStyle {
    return styleOf(source.getFullText());
  }

  add(source: SourceFile, edits: readonly TextEdit[]): void {
    this.#edits.set(source, [...(this.#edits.get(source) ?? []), ...edits]);
  }

  /** What stubs in this file call; imported at the first use. Undefined: the name means something else. */
  #thrower(source: SourceFile, typeNames: readonly string[], fallback: string): string | undefined {
    if (!this.#throwers.has(source)) {
      const specifier = specifierOf(source, typeNames) ?? fallback;
      const found = importValue(source, notImplemented, specifier, this.#style(source));
      if (found !== undefined) this.add(source, found.edits);
      this.#throwers.set(source, found?.local);
    }
    return this.#throwers.get(source);
  }

  /**
   * Puts stubs at the end of an object or a class. False, and nothing is done, when the file uses the
   * name of what they throw for something else.
   */
  addStubs(
    holder: HolderNode,
    operations: readonly HandlerOperation[],
    types: { readonly names: readonly string[]; readonly importFrom: string },
  ): boolean {
    const source = holder.getSourceFile();
    const thrower = this.#thrower(source, types.names, types.importFrom);
    if (thrower === undefined) return false;
    const style = this.#style(source);
    const list = memberList(holder);
    const inClass = list.kind === 'class';
    const stubs = operations.map((one) => stubLines(one, style, { inClass, thrower }));
    this.add(source, insertMembers(source.getFullText(), list, stubs, style));
    return true;
  }

  /** Imports `name` under its own name. False, and nothing is done, when that is taken. */
  addImport(source: SourceFile, name: string, specifier: string): boolean {
    const found = importValue(source, name, specifier, this.#style(source));
    if (found?.local !== name) return false;
    this.add(source, found.edits);
    return true;
  }

  /** Puts shorthand properties at the end of an object. */
  addProperties(holder: HolderNode, names: readonly string[]): void {
    const source = holder.getSourceFile();
    const members = names.map((name) => [name]);
    const list = memberList(holder);
    const isOnOneLine =
      list.members.length > 0 && !source.getFullText().slice(list.open, list.close).includes('\n');
    const last = list.members.at(-1);
    if (isOnOneLine && last !== undefined) {
      this.add(source, [{ start: last.end, end: last.end, text: `, ${names.join(', ')}` }]);
      return;
    }
    const style = this.#style(source);
    this.add(
      source,
      insertMembers(source.getFullText(), { ...list, isDense: true }, members, style),
    );
  }

  /** The edited files; their byte order marks are kept. */
  apply(): UserFile[] {
    const result: UserFile[] = [];
    for (const [source, edits] of this.#edits) {
      const code = this.workspace.code(source);
      if (code === undefined || edits.length === 0) continue;
      const after = code.mark + applyEdits(code.text, edits);
      result.push({ path: code.path, before: code.mark + code.text, after });
    }
    return result.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}
