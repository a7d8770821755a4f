import { isJsonObject } from '../model/index.js';
import type { JsonObject, JsonValue } from '../model/index.js';

function infoField(document: JsonObject, name: string): JsonValue | undefined {
  const info = Object.hasOwn(document, 'info') ? document['info'] : undefined;
  return isJsonObject(info) && Object.hasOwn(info, name) ? info[name] : undefined;
}

export function titleOf(document: JsonObject): string {
  const title = infoField(document, 'title');
  return typeof title === 'string' ? title : 'API';
}

/** `info.version`; an unquoted version that YAML took for a number becomes text again. */
export function versionOf(document: JsonObject): string {
  const version = infoField(document, 'version');
  if (typeof version === 'number') return String(version);
  return typeof version === 'string' ? version : '0.0.0';
}
