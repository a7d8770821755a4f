import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject } from '../../support/project.js';
import { typeCheck } from '../../support/type-check.js';

const document = `openapi: 3.1.0
info: { title: Keys, version: 1.0.0 }
security: [{ key: [] }, { ghost: [] }]
paths:
  /a: { get: { responses: { '204': { description: done } } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }
`;

const ghost = `ghost: ({ request }) => request.headers['x-ghost'] === 'good',`;

/** What the function of the scheme `key` may return, and what does not compile. */
const snippets: readonly { code: string; compiles: boolean }[] = [
  { code: '({ key }) => (key === "good" ? { name: "somebody" } : null)', compiles: true },
  { code: '({ key }) => new Map<string, { id: number }>().get(key)', compiles: true },
  { code: '({ key }) => key === "good"', compiles: true },
  { code: 'async ({ key }) => (key === "good" ? [key] : undefined)', compiles: true },
  { code: '() => 0', compiles: false },
  { code: '() => ""', compiles: false },
  { code: 'async () => 0', compiles: false },
  { code: '() => new (class { readonly name = "somebody" })()', compiles: true },
  { code: '() => ({ key: "a" }) as { key: string } | null', compiles: true },
  { code: '() => new Date()', compiles: true },
  { code: '({ key }) => key', compiles: false },
  { code: '({ key }) => key.length', compiles: false },
  { code: 'async ({ key }) => (key === "good" ? { name: key } : "")', compiles: false },
  { code: '({ key }) => BigInt(key)', compiles: false },
];

const project = createProject();
beforeAll(async () => {
  writeFileSync(project.path('api.yaml'), document);
  await project.generate({ spec: project.path('api.yaml'), scaffold: false });
});
afterAll(() => project.remove());

test('only who is let in, or a refusal, compiles as the answer of a security function', () => {
  const files = snippets.map(({ code }, index) => {
    const file = project.path('src', `security-${index}.ts`);
    const text = [
      `import type { Security } from './generated/security.js';`,
      `export const security: Security = { key: ${code}, ${ghost} };`,
    ];
    writeFileSync(file, text.join('\n'));
    return file;
  });
  const wrong = new Set(typeCheck(files).map((error) => /security-(\d+)\.ts/.exec(error)?.[1]));
  const compiled = snippets.filter((_, index) => !wrong.has(String(index)));
  expect(compiled).toEqual(snippets.filter(({ compiles }) => compiles));
});
