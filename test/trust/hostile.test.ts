import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileDocuments } from './hostile-documents.js';
import { emptyFolder, removeFolders } from './support.js';

interface Answer {
  readonly name: string;
  readonly outcome: string;
  readonly milliseconds: number;
}

const script = fileURLToPath(new URL('hostile-child.ts', import.meta.url));

let answers: readonly Answer[];

beforeAll(async () => {
  const flags = ['--max-old-space-size=1024', '--import', 'tsx', script, await emptyFolder()];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 230_000 });
  answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}, 240_000);

afterAll(removeFolders);

describe('within a gigabyte and ten seconds of the processor', () => {
  test.each(hostileDocuments)('$name is generated or refused with a code', ({ name }) => {
    const answer = answers.find((one) => one.name === name);
    expect(answer?.outcome).toMatch(/^(generated|FG\d{4})$/);
    expect(answer?.milliseconds).toBeLessThan(10_000);
  });
});
