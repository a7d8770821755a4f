import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { join as appendToken, type JsonValue } from '../../model/index.js';
import type { InputFile } from '../parse/parsed-file.js';

/** A bundled specification that the build has read already: its YAML takes longer than all the rest. */
export interface Prebuilt {
  /** Of the file that it was made from; another one is not it. */
  readonly sha256: string;
  readonly value: JsonValue;
  /** Line and column of each part, by its JSON Pointer. */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
}

/** What the build wrote for `specs/NAME/VERSION.yaml`. */
const folder = fileURLToPath(new URL('../../../dist/specs', import.meta.url));

export function prebuiltPath(path: string): string {
  return join(folder, basename(dirname(path)), `${basename(path)}.json`);
}

/** The bundled specification at a path, if the build has read just these bytes of it. */
export function readPrebuilt(path: string, bytes: Uint8Array, file: string): InputFile | undefined {
  let prebuilt: Prebuilt;
  try {
    prebuilt = JSON.parse(readFileSync(prebuiltPath(path), 'utf8')) as Prebuilt;
  } catch {
    return undefined;
  }
  const { sha256, value, places } = prebuilt;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
  return {
    file,
    value,
    input: { url: pathToFileURL(path).href, sha256 },
    place: (tokens) => {
      const [line, column] = nearest(places, tokens);
      return { file, line, column };
    },
  };
}

/** Of what the tokens lead to, or of its nearest ancestor that exists. */
function nearest(
  places: Prebuilt['places'],
  tokens: readonly string[],
): readonly [line: number, column: number] {
  let pointer = '';
  let place = places[''] ?? [1, 1];
  for (const token of tokens) {
    pointer = appendToken(pointer, token);
    const found = places[pointer];
    if (found === undefined) break;
    place = found;
  }
  return place;
}
