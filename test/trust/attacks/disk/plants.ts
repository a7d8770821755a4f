import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from './project.js';

/** Something that a repository carries. `project` is a clone of it; `../precious` is the user's, beside it. */
export interface Plant {
  readonly name: string;
  readonly plant: (project: string) => void;
  /** More for the command line. */
  readonly flags?: readonly string[];
  /** A folder that `--force` may put new files into, and change nothing else in. */
  readonly taken?: string;
}

const ticket = 'localhost.0.0.1.0.0123456789ab';
const staging = 'src/generated/.ftero-gen-tmp';

function link(project: string, path: string, to: string): void {
  const full = join(project, path);
  rmSync(full, { recursive: true, force: true });
  mkdirSync(dirname(full), { recursive: true });
  symlinkSync(to, full);
}

function journalOf(userRoot: string, path: string, root = 'user'): string {
  const move = { root, path, from: '0', before: null, after: '' };
  return JSON.stringify({ userRoot, removals: [], moves: [move] });
}

function removalOf(path: string): string {
  const mine = '6c3e226b4d4795d518ab341b0824ec29ea1ef8ad7f1ea4a1e7b0d0e7a5a5ab5c';
  return JSON.stringify({ userRoot: '../..', removals: [{ path, sha256: mine }], moves: [] });
}

/** The same journal in each place where a run would look for one, or has looked in earlier versions. */
function journals(name: string, journal: string): Plant[] {
  const places = ['', `${ticket}.1-1/`, `${ticket}.12345-1700000000000000000/`];
  return places.map((place) => ({
    name: `a journal ${name}, in staging/${place}`,
    plant: (project) => {
      if (place !== '') put(join(project, staging, ticket), '');
      put(join(project, staging, `${place}journal.json`), journal);
      put(join(project, staging, `${place}0`), 'payload');
    },
  }));
}

type Json = Record<string, unknown>;

function manifest(name: string, change: (given: Json) => unknown): Plant {
  return {
    name: `a manifest ${name}`,
    plant: (project) => {
      const path = join(project, 'src/generated/.ftero-gen.json');
      const changed = change(JSON.parse(readFileSync(path, 'utf8')) as Json);
      put(path, typeof changed === 'string' ? changed : JSON.stringify(changed));
    },
  };
}

function manifestFile(name: string, path: string): Plant {
  return manifest(`that lists ${name}`, (given) => ({
    ...given,
    files: { ...(given['files'] as Json), [path]: 'a'.repeat(64) },
  }));
}

const links: readonly (readonly [string, string])[] = [
  [staging, '../../../precious'],
  [staging, '../../../precious/missing'],
  [staging, '.'],
  [staging, '../../../precious/one.txt'],
  ['src/handlers/.ftero-gen-tmp', '../../../precious'],
  ['.ftero-gen-tmp', '../precious'],
  ['src/generated', '../../precious'],
  ['src/generated', '../../precious/missing'],
  ['src/generated', 'generated'],
  ['src/generated', '/dev/zero'],
  ['src', '../precious'],
  ['src/handlers', '../../precious'],
  ['src/handlers', '../../precious/missing'],
  ['src/handlers', '/'],
  ['src/handlers/calls.ts', '../../../precious/one.txt'],
  ['src/handlers/calls.ts', '/dev/zero'],
  ['src/handlers/calls.ts', 'nowhere.ts'],
  ['src/handlers/tasks.ts', 'tasks.ts'],
  ['src/generated/models.ts', '../../../precious/one.txt'],
  ['src/generated/models.ts', '/dev/zero'],
  ['src/generated/operations', '../../../precious'],
  ['src/generated/runtime', '/'],
  ['src/generated/openapi.json', '/dev/zero'],
  ['src/generated/.ftero-gen.json', '../../../precious/one.txt'],
  ['src/generated/.ftero-gen.json', '/dev/zero'],
  ['node_modules', '../precious'],
  ['node_modules/.cache', '../../precious'],
  ['node_modules/.cache/ftero-gen', '../../../precious'],
  ['ftero-gen-upgrade.md', '../precious/one.txt'],
];

/** Everything that is planted. What must hold is the same for all: nothing outside is changed. */
export const plants: readonly Plant[] = [
  ...links.map(([path, to]) => ({
    name: `${path} -> ${to}`,
    plant: (project: string) => {
      link(project, path, to);
    },
  })),
  ...journals('into a hook of git', journalOf('../..', '.git/hooks/pre-commit')),
  ...journals('that climbs', journalOf('../..', '../precious/two.txt')),
  ...journals('with an absolute path', journalOf('/', 'tmp/ftero-gen-planted.txt')),
  ...journals('with NUL', journalOf('../..', 'a\0b')),
  ...journals('into packages', journalOf('../..', 'node_modules/evil.js')),
  ...journals('into packages, in other case', journalOf('../..', 'Node_Modules/evil.js')),
  ...journals('over a generated file', journalOf('../..', 'new.ts', 'out')),
  ...journals('that removes', removalOf('../../../precious/one.txt')),
  ...journals('that is none', '{"__proto__": {"moves": []}}'),
  {
    name: 'staging that is a file',
    plant: (project) => {
      put(join(project, staging), 'mine');
    },
  },
  {
    name: 'staging with foreign things',
    plant: (project) => {
      put(join(project, staging, 'deep/notes.txt'), 'mine');
    },
  },
  {
    name: 'a ticket that is a folder',
    plant: (project) => {
      put(join(project, staging, ticket, 'notes.txt'), 'mine');
    },
  },
  {
    name: 'a ticket that is a link',
    plant: (project) => {
      link(project, `${staging}/${ticket}`, '../../../../precious/one.txt');
    },
  },
  {
    name: 'a journal through a linked folder',
    plant: (project) => {
      link(project, 'linked', '../precious');
      put(join(project, staging, 'journal.json'), journalOf('../..', 'linked/two.txt'));
      put(join(project, staging, '0'), 'payload');
    },
  },
  ...['../../../precious/one.txt', '/etc/passwd', '.git/config', '.GIT/config', 'C:\\x', ''].map(
    (path) => manifestFile(JSON.stringify(path), path),
  ),
  manifestFile('its prototype', '__proto__'),
  manifestFile('a name that is too long', 'a'.repeat(190).concat('/').repeat(30).concat('b')),
  manifest('that is no object', () => '[]'),
  manifest('that is cut off', (given) => JSON.stringify(given).slice(0, 200)),
  manifest('that is nothing', () => ''),
  manifest('with an empty reference', (given) => ({
    ...given,
    spec: { reference: '', title: 'Ftero', version: '1.11.0' },
  })),
  manifest('with an odd version', (given) => ({
    ...given,
    spec: { reference: 'ftero@1.11.0', title: 'x', version: '\u0000..' },
  })),
  manifest('for a framework that is none', (given) => ({ ...given, framework: '../../x' })),
  manifest('with odd operations', (given) => ({ ...given, operations: { calls: [1, null] } })),
  manifest('with operations of its prototype', (given) => ({
    ...given,
    operations: JSON.parse('{"__proto__": ["a"], "constructor": ["b"]}') as unknown,
  })),
  manifest('with odd tombstones', (given) => ({
    ...given,
    options: { tombstones: [1, null, { pointer: 5 }, { pointer: '#/x', name: {} }] },
  })),
  {
    name: 'the output folder is a file',
    plant: (project) => {
      rmSync(join(project, 'src/generated'), { recursive: true });
      put(join(project, 'src/generated'), 'mine');
    },
  },
  {
    name: 'the handlers folder is a file',
    plant: (project) => {
      rmSync(join(project, 'src/handlers'), { recursive: true });
      put(join(project, 'src/handlers'), 'mine');
    },
  },
  {
    name: 'a folder in the place of a generated file',
    plant: (project) => {
      renameSync(join(project, 'src/generated/models.ts'), join(project, 'models.ts'));
      put(join(project, 'src/generated/models.ts/mine.txt'), 'mine');
    },
  },
  {
    name: 'a name that is too long',
    plant: () => undefined,
    flags: ['--out', 'x'.repeat(300)],
  },
  {
    name: 'the folder beside it',
    plant: () => undefined,
    flags: ['--out', '../precious'],
    taken: 'precious/',
  },
  { name: 'the home folder', plant: () => undefined, flags: ['--out', '../home'] },
  { name: 'the folder above all', plant: () => undefined, flags: ['--out', '/'] },
  { name: 'the repository', plant: () => undefined, flags: ['--out', '.'] },
  { name: 'the folder of git', plant: () => undefined, flags: ['--out', '.git'] },
  { name: 'a folder in that of git', plant: () => undefined, flags: ['--out', '.git/hooks'] },
  { name: 'a new folder in that of git', plant: () => undefined, flags: ['--out', '.git/new'] },
];
