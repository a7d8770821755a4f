import { fail } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import { tokens } from '../../model/index.js';
import type { Pointer } from '../../model/index.js';
import type { Shape } from '../grammar/grammar.js';
import { sections } from '../grammar/grammar.js';
import { walk } from '../grammar/walk.js';
import { isHoistable, refsAt } from '../grammar/refs.js';
import { foreignKey } from './component-names.js';
import type { Foreign } from './component-names.js';
import type { ReferenceLoader, SpecFile } from './reference-loader.js';
import { findTarget, splitRef, targetKey } from './target.js';
import type { Target } from './target.js';

/** What every reference leads to, by the file that it stands in and its text. */
export type Links = ReadonlyMap<string, Target>;

/** All references that lead out of a document. */
export interface Collected {
  readonly links: Links;
  /** What other files hold that can become components. */
  readonly foreign: readonly Foreign[];
}

export function linkKey(file: SpecFile, ref: string): string {
  return `${file.base.href} ${ref}`;
}

/** References that stay as they are: those to an `$id` inside the document. */
export type IsKnown = (ref: string) => boolean;

/**
 * Follows all references that lead out of the document, and from there on, cycles included; reads
 * the files on the way. Fails with FG1040 to FG1044 at the first reference that cannot be followed.
 */
export async function collectLinks(
  root: SpecFile,
  load: ReferenceLoader,
  isKnown: IsKnown,
): Promise<Collected> {
  const links = new Map<string, Target>();
  const foreign = new Map<string, Foreign>();
  const seen = new Set<string>();
  const start: Shape = { kind: 'document', holds: 'one' };
  const pending: { target: Target; shape: Shape }[] = [
    { target: { file: root, pointer: '', value: root.value }, shape: start },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { file, pointer, value } = next.target;
    for (const node of walk(value, next.shape)) {
      for (const { ref, shape } of refsAt(node, node.value)) {
        const isLocal = file === root && ref.startsWith('#');
        if (file === root && (isKnown(ref) || (isLocal && staysLocal(shape)))) continue;
        const at = () => placeOfRef(file, `${pointer}${node.pointer}`);
        const target = links.get(linkKey(file, ref)) ?? (await follow(file, ref, load, at));
        links.set(linkKey(file, ref), target);
        if (target.file !== root && isHoistable(shape)) {
          const one = { section: sections.get(shape.kind) ?? '', target };
          foreign.set(foreignKey(one), one);
        }
        const key = `${targetKey(target)} ${shape.kind} ${shape.holds}`;
        if (seen.has(key) || (target.file === root && isHoistable(shape))) continue;
        seen.add(key);
        pending.push({ target, shape });
      }
    }
  }
  return { links, foreign: [...foreign.values()] };
}

/** True where a reference into the same document is left in place, for `mend` or the readers of the document. */
export function staysLocal({ holds }: Shape): boolean {
  return holds === 'one';
}

async function follow(
  file: SpecFile,
  ref: string,
  load: ReferenceLoader,
  at: () => Place,
): Promise<Target> {
  const parts = splitRef(ref, file.base);
  if (parts === undefined) throw fail('FG1042', { ref }, at());
  const target = findTarget(await load(parts.url, ref, at), parts.fragment);
  if (target === undefined) throw fail('FG1042', { ref }, at());
  return target;
}

function placeOfRef(file: SpecFile, pointer: Pointer): Place {
  return file.place([...tokens(pointer), '$ref']);
}
