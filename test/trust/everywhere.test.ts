import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../corpus/examine/examine.js';
import { frameworks } from '../corpus/examine/document.js';
import type { Outcome } from '../corpus/examine/document.js';
import { documentWithEverything } from './everywhere.js';
import { payloads, texts } from './payloads.js';
import { emptyFolder, importEverything, listing, removeFolders } from './support.js';

const canary = (): unknown => Reflect.get(globalThis, 'fteroCanary');

/** Text that no client can send, and a key that the runtime refuses in every body. */
const unsendable = [payloads['loneSurrogate'], payloads['proto']];

describe('a document with every payload in every place', () => {
  let folder: string;
  let outcome: Outcome;

  beforeAll(async () => {
    folder = await emptyFolder();
    const spec = join(folder, 'api.json');
    await writeFile(spec, JSON.stringify(documentWithEverything(texts)));
    const document = { package: 'test', version: '', path: 'everywhere' };
    outcome = await examine(document, spec, join(folder, 'work'));
  }, 240_000);

  afterAll(removeFolders);

  test('is generated, and the payloads run nowhere', async () => {
    expect([outcome.crash, outcome.refused]).toEqual([undefined, []]);
    for (const framework of frameworks) {
      await importEverything(join(folder, 'work', framework));
    }
    expect(canary()).toBeUndefined();
  });

  test('gives code that compiles', () => {
    expect(outcome.typeErrors).toEqual([]);
  });

  test.each(frameworks)('gives a %s server that takes and answers every payload', (framework) => {
    const server = outcome.servers[framework];
    expect(server?.startError).toBeUndefined();
    const wrong = [...(server?.failed ?? []), ...outcome.unsampled];
    expect(wrong.length).toBeLessThanOrEqual(unsendable.length);
    expect(server?.passed).toBe(texts.length - unsendable.length);
  });

  test('writes no file whose name a payload chose, and none outside', async () => {
    const names = (await listing(folder)).filter((name) => !/^[\p{L}\p{M}\p{N}._/-]+$/u.test(name));
    expect(names).toEqual([]);
    const beside = await readdir(dirname(folder));
    expect(beside.filter((name) => !name.startsWith('run-'))).toEqual([]);
    expect((await listing(folder)).filter((name) => name.includes('escape/'))).toEqual([]);
  });
});
