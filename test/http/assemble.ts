import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

export const frameworks = ['fastify', 'express', 'koa'] as const;
export type Framework = (typeof frameworks)[number];

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts a framework's runtime together as it stands in a user's project, compiled to JavaScript, and
 * returns the function that imports one of its modules.
 */
export async function assembleRuntime(
  framework: Framework,
  folder: string,
): Promise<(module: string) => Promise<Record<string, unknown>>> {
  const out = join(root, 'node_modules', '.cache', 'ftero-gen', folder, framework);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
  for (const source of ['shared/runtime', framework]) {
    const from = join(root, 'templates', source);
    const names = (await readdir(from)).filter((name) => name.endsWith('.ts'));
    await Promise.all(names.map((name) => compile(join(from, name), out, name)));
  }
  return (module) =>
    import(/* @vite-ignore */ pathToFileURL(join(out, `${module}.js`)).href) as Promise<
      Record<string, unknown>
    >;
}

async function compile(source: string, out: string, name: string): Promise<void> {
  const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
    fileName: source,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  await writeFile(join(out, name.replace(/\.ts$/, '.js')), outputText);
}
