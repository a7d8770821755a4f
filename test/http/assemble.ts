import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const frameworks = ['fastify', 'express', 'koa'] as const;
export type Framework = (typeof frameworks)[number];

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts a framework's runtime where a user's project has it, where it finds the framework, and returns
 * the function that imports one of its modules.
 */
export async function assembleRuntime(
  framework: Framework,
  folder: string,
): Promise<(module: 'index' | 'multipart') => Promise<Record<string, unknown>>> {
  const out = join(root, 'node_modules', '.cache', 'ftero-gen', folder, framework);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
  await cp(join(root, 'dist', 'runtime', framework), out, { recursive: true });
  return (module) =>
    import(/* @vite-ignore */ pathToFileURL(join(out, `${module}.js`)).href) as Promise<
      Record<string, unknown>
    >;
}
