import { resolve } from 'node:path';

import type { JsonObject } from '../../model/index.js';
import { parseText } from '../parse/parse-text.js';
import type { Origins } from '../places/origins.js';
import { decodeText } from '../source/decode-text.js';
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
    const file = await parseText(decodeText(await readBytes(path, name), name), name);
    origins.add(file);
    result = applyOverlay(result, file, (copy, original) => origins.derive(copy, original));
  }
  return result;
}
