import { fail } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import type { JsonValue } from '../../model/index.js';
import { parseJson } from './parse-json.js';
import type { ParsedFile } from './parsed-file.js';

export interface ParsedText {
  readonly value: JsonValue;
  readonly place: (tokens: readonly string[]) => Place;
}

/**
 * Reads any JSON or YAML, which is told from the text: the `yaml` package is loaded and run only for
 * what is not JSON. Fails with FG1004 (empty) and the codes of the two readers.
 */
export async function parseText(text: string, file: string): Promise<ParsedFile> {
  if (text.trim() === '') throw fail('FG1004', { path: file }, { file });
  const { value, place } = await parseValue(text, file);
  if (value === null) throw fail('FG1004', { path: file }, { file });
  return { file, value, place };
}

async function parseValue(text: string, file: string): Promise<ParsedText> {
  if (isMeantAsJson(text, file)) return parseJson(text, file);
  const { parseYaml } = await import('./parse-yaml.js');
  return parseYaml(text, file);
}

// A YAML flow mapping starts with a brace too, but hardly with a quoted key after it.
function isMeantAsJson(text: string, file: string): boolean {
  if (/\.json$/i.test(file)) return true;
  if (!/^\s*(?:\{\s*["}]|\[)/.test(text)) return false;
  return !/\.ya?ml$/i.test(file) || isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
