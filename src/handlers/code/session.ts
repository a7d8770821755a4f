import { dirname, relative, sep } from 'node:path';
import type { Node as AnyNode, SourceFile } from 'ts-morph';
import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { CodeFile } from '../read-code.js';
import type { HandlerFile, HandlersDescription } from '../scaffold.js';
import { EditList } from './edit-list.js';
import { findHolders, type HolderNode, type Holders, type Wanted } from './holders.js';
import { Workspace } from './workspace.js';

export interface CompletionInput {
  readonly description: HandlersDescription;
  /** Absolute. */
  readonly folder: string;
  readonly cwd: string;
  readonly files: readonly CodeFile[];
  /** The handler files that are missing or may lack something; and whether the index is one of them. */
  readonly doubtful: readonly HandlerFile[];
  readonly isIndexDoubtful: boolean;
  /** Methods by handler object, of the specification before. */
  readonly previous: ReadonlyMap<string, readonly string[]>;
}

/** What the parts of one completion share. */
export class Session {
  readonly workspace: Workspace;
  readonly edits: EditList;
  readonly diagnostics: Diagnostic[] = [];
  readonly toCreate: HandlerFile[] = [];
  readonly #broken = new Set<SourceFile>();

  constructor(readonly input: CompletionInput) {
    this.workspace = new Workspace(input.folder, input.files);
    this.edits = new EditList(this.workspace);
    for (const source of this.workspace.sources) {
      const line = this.workspace.brokenLine(source);
      if (line === undefined) continue;
      this.#broken.add(source);
      const reason = 'it has a syntax error';
      this.diagnostics.push(
        diagnostic('FG5004', { reason }, { file: this.shown(source.getFilePath()), line }),
      );
    }
  }

  isBroken(source: SourceFile): boolean {
    return this.#broken.has(source);
  }

  shown(path: string): string {
    return relative(this.input.cwd, path).split(sep).join('/');
  }

  place(node: AnyNode): Place {
    const source = node.getSourceFile();
    const { line, column } = source.getLineAndColumnAtPos(node.getStart());
    return { file: this.shown(source.getFilePath()), line, column };
  }

  /** A path as an import specifier of a file, without regard to extensions. */
  specifier(source: SourceFile, path: string): string {
    const way = relative(dirname(source.getFilePath()), path).split(sep).join('/');
    return way.startsWith('.') ? way : `./${way}`;
  }

  /** Candidates by file, that of the expected path alone if it has any. */
  candidates(wanted: Wanted, expected: string): Holders {
    const all = { found: [] as HolderNode[], opaque: [] as AnyNode[] };
    const own = this.workspace.source(expected);
    const first = own === undefined ? undefined : findHolders(own, wanted);
    if (first !== undefined && first.found.length > 0) return first;
    for (const source of this.workspace.sources) {
      const { found, opaque } = findHolders(source, wanted);
      // Elsewhere an untyped constant that happens to have the name is no candidate.
      const text = source.getFullText();
      const names = [wanted.interfaceName, wanted.collectorName ?? wanted.interfaceName];
      if (source === own || names.some((name) => text.includes(name))) all.found.push(...found);
      all.opaque.push(...opaque);
    }
    return all;
  }
}
