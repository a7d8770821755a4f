import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { changesToItself } from '../../corpus/diff/itself.js';

const cases = fileURLToPath(new URL('../../cases/', import.meta.url));
const github = join(
  dirname(createRequire(import.meta.url).resolve('@octokit/openapi/package.json')),
  'generated/api.github.com.json',
);

it('finds nothing between the document of a case and itself', async () => {
  const folders = readdirSync(cases).filter((name) => name.startsWith('diff-'));
  for (const folder of folders) {
    const file = join(cases, folder, 'after.yaml');
    expect(await changesToItself(file), folder).toBe(0);
  }
});

it('finds nothing between a very large document and itself', async () => {
  expect(await changesToItself(github)).toBe(0);
}, 60_000);
