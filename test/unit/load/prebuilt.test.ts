import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listBundled } from '../../../src/load/catalogue.js';
import { parseYaml } from '../../../src/load/parse/parse-yaml.js';
import { readPrebuilt } from '../../../src/load/source/prebuilt.js';
import { join, tokens, type JsonValue } from '../../../src/model/index.js';

function pointersBelow(pointer: string, value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const members = Object.entries(value);
  return [pointer, ...members.flatMap(([key, one]) => pointersBelow(join(pointer, key), one))];
}

describe('a bundled specification that the build has read', () => {
  test.each(listBundled())('$name $version is what its YAML says', ({ path }) => {
    const bytes = readFileSync(path);
    const prebuilt = readPrebuilt(path, bytes, 'spec.yaml');
    const { value, place } = parseYaml(bytes.toString('utf8'), 'spec.yaml');
    expect(prebuilt?.value).toEqual(value);
    for (const pointer of pointersBelow('', value)) {
      expect(prebuilt?.place(tokens(pointer)), pointer).toEqual(place(tokens(pointer)));
    }
    const absent = ['paths', '/calls', 'post', 'nothing', 'below'];
    expect(prebuilt?.place(absent)).toEqual(place(absent));
  });

  test('is not taken for a file that has changed', () => {
    const [one] = listBundled();
    const path = one?.path ?? '';
    const changed = Buffer.concat([readFileSync(path), Buffer.from('\n')]);
    expect(readPrebuilt(path, changed, 'spec.yaml')).toBeUndefined();
  });
});
