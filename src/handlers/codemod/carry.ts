import type { UserFile } from '../user-file.js';
import { applyEdits } from '../text-edit.js';
import { brandValues } from './brands.js';
import { Codebase, type CheckedProject, type Overlay } from './compiler/codebase.js';
import { codeErrors, type CodeError } from './compiler/code-errors.js';
import type { ProjectConfig } from './compiler/tsconfig.js';
import { VersionComparison } from './compare-versions.js';
import { Follower, type Following } from './follow.js';
import type { Fates } from './renames.js';

export interface CarryInput {
  readonly configs: readonly ProjectConfig[];
  /** The generated folders, absolute. */
  readonly generated: readonly string[];
  /** Their modules as the old version has them, each member telling its origin. */
  readonly before: Overlay;
  /** Their modules as the new version has them. */
  readonly after: Overlay;
  readonly fates: Fates;
  /** Pointers of the schemas of the old version, by the names of their types. */
  readonly typeNames: ReadonlyMap<string, string>;
}

/** Carries the user's code from the old types to the new ones, in memory. */
export class Carrier {
  readonly #input: CarryInput;
  readonly #codebase: Codebase;
  readonly #old: readonly CheckedProject[];

  constructor(input: CarryInput) {
    this.#input = input;
    this.#codebase = new Codebase(input.configs, input.generated);
    this.#old = this.#codebase.projects(input.before);
  }

  /** What does not compile as it is. */
  errorsBefore(): CodeError[] {
    return codeErrors(this.#old);
  }

  /** Finds what follows the changes. Nothing is written. */
  follow(): Following {
    const { fates, after } = this.#input;
    const follower = new Follower(fates, this.#codebase);
    follower.follow(fates.values.length === 0 ? this.#old : this.#branded());
    if (follower.open.length === 0) return follower;
    const edits = new Map(follower.edits);
    const texts = new Map([...after, ...this.#edited(edits)]);
    const comparison = new VersionComparison(
      fates,
      this.#old,
      this.#codebase.projects(texts),
      edits,
    );
    for (const node of follower.open) {
      const result = comparison.compare(node);
      if (result.kind === 'rename') follower.rewrite(node, result.rename, result.edits);
      if (result.kind === 'text') follower.doubt(node, result.changes, 'text');
    }
    return follower;
  }

  #branded(): CheckedProject[] {
    const { before, fates, typeNames } = this.#input;
    const branded = [...before].map(
      ([path, text]) =>
        [path, text === null ? null : brandValues(path, text, fates.values, typeNames)] as const,
    );
    return this.#codebase.projects(new Map(branded));
  }

  /** Texts of the edited files, without byte order marks. */
  #edited(edits: Following['edits']): Map<string, string> {
    return new Map(
      [...edits].map(([path, own]) => [path, applyEdits(this.textOf(path), own)] as const),
    );
  }

  textOf(path: string): string {
    return this.#codebase.read(path)?.text ?? '';
  }

  /** The changes to the user's files that edits make, byte order marks kept. */
  files({ edits }: Pick<Following, 'edits'>): UserFile[] {
    return [...this.#edited(edits)].map(([path, after]) => {
      const { text = '', mark = '' } = this.#codebase.read(path) ?? {};
      return { path, before: mark + text, after: mark + after };
    });
  }

  /** What does not compile with other texts in place of the user's and with the given generated modules. */
  errorsWith(generated: Overlay, files: readonly UserFile[]): CodeError[] {
    const texts = files.map(({ path, after }) => [path, after.replace(/^\uFEFF/, '')] as const);
    return codeErrors(this.#codebase.projects(new Map([...generated, ...texts])));
  }
}
