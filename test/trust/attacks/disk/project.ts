import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const tool = join(repository, 'bin', 'ftero-gen.js');
const killer = pathToFileURL(fileURLToPath(new URL('kill-at.js', import.meta.url))).href;

/** The versions of the bundled specification that the attacks go between. */
export const versions = { old: 'ftero@1.11.0', new: 'ftero@1.16.0' } as const;

const calls = `import type { CallsHandlers } from '../generated/handlers.js';

const planned: string[] = [];

// The user's own: an upgrade renames what is read here.
export const calls: CallsHandlers = {
  async createCall({ body: { call } }) {
    planned.push(...call.newTasks.map(({ calendarId }) => calendarId));
    return { status: 204 };
  },
};
`;

const tsconfig = {
  compilerOptions: {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
    skipLibCheck: true,
  },
  include: ['src/handlers'],
};

export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs the tool as users do, in a process of its own; with `environment` one that dies at a moment. */
export function run(
  folder: string,
  argv: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Ran> {
  const flags = environment === undefined ? [] : ['--import', killer];
  const child = spawn(process.execPath, [...flags, tool, ...argv], {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status, signal) => {
      resolve({ status, signal, output });
    });
  });
}

export function git(folder: string, ...options: readonly string[]): void {
  const identity = ['-c', 'user.email=a@example.com', '-c', 'user.name=a'];
  execFileSync('git', [...identity, ...options], { cwd: folder });
}

/** Folders of one attack, removed at its end. */
export class Ground {
  readonly #home = mkdtempSync(join(tmpdir(), 'ftero-gen-attack-'));
  #count = 0;

  folder(): string {
    this.#count += 1;
    const folder = join(this.#home, String(this.#count));
    mkdirSync(folder);
    return folder;
  }

  copy(folder: string): string {
    const copy = this.folder();
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** A project with code of its own, before anything is generated; `spec` is what its configuration names. */
export function plainProject(folder: string, spec: string, hasPackages = true): void {
  put(join(folder, 'package.json'), '{ "type": "module" }\n');
  put(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  put(join(folder, 'ftero-gen.config.yaml'), `framework: koa\nspec: ${spec} # ours\n`);
  put(join(folder, '.gitignore'), 'node_modules\n');
  put(join(folder, 'src/handlers/calls.ts'), calls);
  put(join(folder, 'src/handlers/notes.txt'), 'mine\n');
  if (hasPackages) {
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  }
}
