import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  nodeDisk,
  repairFolders,
  write as writeStage,
  type Disk,
  type Folders,
  type ManifestFacts,
  type WriteInput,
  type WriteMode,
} from '../../../src/write/index.js';

export const facts: ManifestFacts = {
  tool: { name: 'ftero-gen', version: '1.2.3' },
  spec: { reference: 'ftero@1.19.0', title: 'Ftero', version: '1.19.0' },
  framework: 'fastify',
  options: { webhooks: false },
  operations: { calls: ['createCall'] },
};

export type Files = Readonly<Record<string, string>>;

/** A project folder of its own, with `src/handlers` in it. */
export function project(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'write-'));
  mkdirSync(join(cwd, 'src', 'handlers'), { recursive: true });
  return cwd;
}

export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Every file below a folder by its relative path; what links lead to does not count. */
export function snapshot(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => lstatSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export function input(cwd: string, files: Files, more: Partial<WriteInput> = {}): WriteInput {
  return {
    outDir: join(cwd, 'src', 'generated'),
    files: Object.entries(files).map(([path, content]) => ({ path, content, formatted: true })),
    facts,
    userRoot: join(cwd, 'src', 'handlers'),
    userFiles: [],
    cwd,
    force: false,
    ...more,
  };
}

export function foldersOf({ outDir, userRoot, cwd }: WriteInput): Folders {
  return { out: outDir, user: userRoot, cwd };
}

/** The write stage with an input that does not depend on what the disk says. */
export function write(given: WriteInput, mode: WriteMode, disk?: Disk) {
  return writeStage(foldersOf(given), () => Promise.resolve(given), mode, disk);
}

export function repair(given: WriteInput, disk?: Disk) {
  return repairFolders(foldersOf(given), disk);
}

const changing = new Set([
  'createEmpty',
  'makeFolder',
  'claimFolder',
  'writeDurably',
  'rename',
  'removeFile',
  'removeFolder',
]);

/**
 * A disk that dies at its n-th change and stays dead, as a killed process does: `torn` leaves half
 * of the file that was being written.
 */
export function dyingDisk(at: number, die: () => never): Disk {
  let count = 0;
  let dead = false;
  return new Proxy(nodeDisk, {
    get(target, name, receiver) {
      const original: unknown = Reflect.get(target, name, receiver);
      if (typeof original !== 'function') return original;
      return async (...parameters: unknown[]) => {
        if (dead) return die();
        if (changing.has(String(name))) {
          count += 1;
          if (count === at) {
            dead = true;
            if (name === 'writeDurably') {
              const [path, text] = parameters as [string, string];
              writeFileSync(path, text.slice(0, text.length / 2));
            }
            return die();
          }
        }
        return (await Reflect.apply(original, target, parameters)) as unknown;
      };
    },
  });
}
