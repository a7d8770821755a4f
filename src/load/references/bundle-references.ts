import { isJsonObject } from '../../model/index.js';
import type { JsonObject, OpenApiVersion } from '../../model/index.js';
import { collectIdentifiers } from '../dialects/identifiers.js';
import type { Node } from '../grammar/walk.js';
import type { Origins } from '../places/origins.js';
import { displayName } from '../source/read-spec-file.js';
import { bundle } from './bundle.js';
import { collectLinks, staysLocal } from './collect.js';
import type { IsKnown } from './collect.js';
import { refsAt } from '../grammar/refs.js';
import { refPolicy } from './policy.js';
import { referenceLoader } from './reference-loader.js';
import type { SpecFile } from './reference-loader.js';

export interface BundleOptions {
  readonly version: OpenApiVersion;
  readonly cwd: string;
  readonly origins: Origins;
  readonly allowRefs: readonly string[];
  readonly fetch: typeof fetch | undefined;
}

/**
 * The document with everything that it refers to in other files brought into it. One that refers to
 * nothing outside comes back as it is. `nodes` are those of the document.
 */
export async function bundleReferences(
  root: SpecFile & { readonly value: JsonObject },
  nodes: readonly Node[],
  options: BundleOptions,
): Promise<JsonObject> {
  const { origins, cwd } = options;
  const isKnown = knownIdentifiers(root.value, options.version);
  if (!hasForeign(nodes, isKnown)) return root.value;
  const policy = await refPolicy(root.base, options.allowRefs, cwd);
  const file: SpecFile = { ...root, place: placeIn(root, origins) };
  const load = referenceLoader(file, policy, (path) => displayName(path, cwd), options.fetch);
  const collected = await collectLinks(file, load, isKnown);
  for (const one of new Set([...collected.links.values()].map((target) => target.file))) {
    if (one !== file) origins.add(one);
  }
  return bundle(file, collected, (copy, original) => origins.derive(copy, original));
}

// An overlay may have moved parts of the document since it was read.
function placeIn(root: SpecFile, origins: Origins): SpecFile['place'] {
  return (tokens) => origins.locatePath(root.value, tokens);
}

function knownIdentifiers(document: JsonObject, version: OpenApiVersion): IsKnown {
  const identifiers = version === '3.0' ? undefined : collectIdentifiers(document);
  return (ref) => identifiers?.isKnown(ref) === true;
}

function hasForeign(nodes: readonly Node[], isKnown: IsKnown): boolean {
  for (const node of nodes) {
    if (!isJsonObject(node.value)) continue;
    for (const { ref, shape } of refsAt(node, node.value)) {
      if (!(ref.startsWith('#') && staysLocal(shape)) && !isKnown(ref)) return true;
    }
  }
  return false;
}
