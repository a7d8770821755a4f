import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listBundled } from '../../../src/load/catalogue.js';
import { parseYaml } from '../../../src/load/parse/parse-yaml.js';
import { readPrebuilt } from '../../../src/load/source/prebuilt.js';

describe('a bundled specification that the build has read', () => {
  test.each(listBundled())('$name $version is what its YAML says', ({ path }) => {
    const bytes = readFileSync(path);
    const prebuilt = readPrebuilt(path, bytes, 'spec.yaml');
    const { value, place } = parseYaml(bytes.toString('utf8'), 'spec.yaml');
    expect(prebuilt?.value).toEqual(value);
    for (const tokens of [
      [],
      ['info', 'version'],
      ['paths', '/calls', 'post', 'responses'],
      ['paths', '/calls', 'post', 'nothing', 'below'],
      ['components', 'schemas', 'Error', 'required', '0'],
      ['nothing'],
    ]) {
      expect(prebuilt?.place(tokens)).toEqual(place(tokens));
    }
  });

  test('is not taken for a file that has changed', () => {
    const [one] = listBundled();
    const path = one?.path ?? '';
    const changed = Buffer.concat([readFileSync(path), Buffer.from('\n')]);
    expect(readPrebuilt(path, changed, 'spec.yaml')).toBeUndefined();
  });
});
