import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { JsonObject } from '../../model/index.js';
import type { Origins } from '../places/origins.js';
import { parseBytes } from '../source/parse-bytes.js';
import { readBytes } from '../source/read-file.js';
import { displayName } from '../source/read-spec-file.js';

/**
 * Applies OpenAPI Overlay documents one after the other (Overlay 1.0.0). What an `extends` in them
 * says is not followed: the user has named the document. Fails with FG1001 and FG1030 to FG1034.
 */
export async function applyOverlays(
  document: JsonObject,
  overlays: readonly string[],
  cwd: string,
  origins: Origins,
): Promise<JsonObject> {
  if (overlays.length === 0) return document;
  const { applyOverlay } = await import('./apply-overlay.js');
  let result = document;
  for (const overlay of overlays) {
    const path = resolve(cwd, overlay);
    const name = displayName(path, cwd);
    const file = await parseBytes(await readBytes(path, name), name, pathToFileURL(path));
    origins.add(file);
    result = applyOverlay(result, file, (copy, original) => origins.derive(copy, original));
  }
  return result;
}
