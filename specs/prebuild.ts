// Reads the bundled specifications once, so that the tool need not: writes dist/specs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { listBundled } from '../src/load/catalogue.js';
import { parseYaml } from '../src/load/parse/parse-yaml.js';
import { prebuiltPath, type Prebuilt } from '../src/load/source/prebuilt.js';
import { join, type JsonValue } from '../src/model/index.js';

for (const { path } of listBundled()) {
  const bytes = readFileSync(path);
  const { value, place } = parseYaml(bytes.toString('utf8'), path);
  const places: Record<string, readonly [number, number]> = {};
  note('', [], value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const prebuilt: Prebuilt = { sha256, value, places };
  mkdirSync(dirname(prebuiltPath(path)), { recursive: true });
  writeFileSync(prebuiltPath(path), JSON.stringify(prebuilt));

  function note(pointer: string, tokens: readonly string[], part: JsonValue): void {
    const { line = 1, column = 1 } = place(tokens);
    places[pointer] = [line, column];
    if (typeof part !== 'object' || part === null) return;
    for (const [key, member] of Object.entries(part)) {
      note(join(pointer, key), [...tokens, key], member);
    }
  }
}
