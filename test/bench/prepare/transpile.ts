import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Turns the TypeScript below a folder into JavaScript, as a user's build would, without checking it. */
export async function transpileFolder(from: string, to = from): Promise<void> {
  const paths = await readdir(from, { recursive: true });
  const wanted = paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  await Promise.all(wanted.map((path) => transpile(join(from, path), join(to, path))));
}

export async function transpile(from: string, to: string): Promise<void> {
  const { outputText } = ts.transpileModule(await readFile(from, 'utf8'), {
    fileName: from,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to.replace(/\.ts$/, '.js'), outputText);
}
