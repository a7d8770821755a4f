import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FteroGenError } from '../../../src/diagnostics/index.js';
import { generate } from '../../../src/pipeline.js';
import { emptyFolder, listing, optionsFor, removeFolders } from '../../trust/support.js';

let folder: string;
beforeAll(async () => {
  folder = await emptyFolder();
});
afterAll(removeFolders);

/** As Ory Kratos has it: the scheme is named by an operation and declared nowhere. */
const kratos = `openapi: 3.0.3
info: { title: Identities, version: 1.0.0 }
paths:
  /sessions:
    get:
      operationId: listSessions
      responses: { '200': { description: ok } }
      security:
        - sessionToken: []
    post:
      responses: { '204': { description: ok } }
      security: { key: 5 }
components:
  securitySchemes:
    oryAccessToken: { type: apiKey, in: header, name: Authorization }
    key: { type: apikey, in: header, name: k }
`;

test('each doubt about security is a warning with its place', async () => {
  const spec = join(folder, 'kratos.yaml');
  await writeFile(spec, kratos);
  const { diagnostics } = await generate(optionsFor(folder, spec));
  const about = diagnostics.filter(({ code }) => /^FG202[0-3]$/.test(code));
  expect(
    about.map(({ code, severity, place }) => [code, severity, place?.line, place?.column]),
  ).toEqual([
    ['FG2022', 'warning', 12, 7],
    ['FG2022', 'warning', 12, 19],
    ['FG2020', 'warning', 9, 11],
  ]);
});

test('--strict refuses them and writes nothing', async () => {
  const spec = join(folder, 'kratos.yaml');
  const strictly = { ...optionsFor(join(folder, 'strict'), spec), strict: true };
  const refusal: unknown = await generate(strictly).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FteroGenError);
  const codes = (refusal as FteroGenError).diagnostics.map(
    ({ code, severity }) => `${code} ${severity}`,
  );
  expect(codes).toEqual(expect.arrayContaining(['FG2020 error', 'FG2022 error']));
  expect((await listing(folder)).filter((name) => name.startsWith('strict'))).toEqual([]);
});
