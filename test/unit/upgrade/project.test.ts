import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../cli/support.js';
import { createFolder, type Folder } from './support.js';

const handlers = `import type { CallsHandlers } from '../generated/handlers.js';
import type { Call, NewTask } from '../generated/models.js';

const origin = ({ source }: Call) => {
  if (source.type === 'calendar') return source.calendar;
  return source.type;
};
const planned = new Map<string, NewTask>();

export const calls: CallsHandlers = {
  async createCall({ body: { call } }) {
    for (const task of call.newTasks) {
      const { calendarId, ...rest } = task;
      planned.set(calendarId, { ...rest, calendarId });
    }
    return planned.size > 1000 ? { status: 500, body: { message: origin(call) } } : { status: 204 };
  },
};
`;

const upgraded = handlers
  .replace("'calendar') return source.calendar", "'campaign') return source.campaign")
  .replace('{ calendarId, ...rest }', '{ campaign: calendarId, ...rest }')
  .replace('{ ...rest, calendarId }', '{ ...rest, campaign: calendarId }');

const git = (folder: Folder, ...options: readonly string[]) =>
  execFileSync('git', ['-c', 'user.email=a@example.com', '-c', 'user.name=a', ...options], {
    cwd: folder.folder,
    encoding: 'utf8',
  });

function commit(folder: Folder): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'state');
}

async function project(version: string): Promise<Folder> {
  const folder = createFolder({
    '.gitignore': 'node_modules\nupgrade.patch\n',
    'ftero-gen.config.yaml': `# Ours.\nframework: koa\nspec: 'ftero@${version}'   # pinned\n`,
    'src/handlers/calls.ts': handlers,
  });
  await cli(folder.folder, ['generate']);
  git(folder, 'init', '--quiet');
  commit(folder);
  return folder;
}

describe('ftero-gen upgrade', () => {
  let folder: Folder;
  const upgrade = (...flags: readonly string[]) => cli(folder.folder, ['upgrade', ...flags]);

  beforeAll(async () => {
    folder = await project('1.11.0');
  }, 60_000);

  afterAll(() => {
    folder.remove();
  });

  it('refuses a tree with changes, and code that does not compile, and writes nothing', async () => {
    folder.write('src/handlers/calls.ts', `${handlers}export const wrong: string = 1;\n`);
    const dirty = await upgrade('--to', 'ftero@1.16.0');
    expect(dirty.status).toBe(1);
    expect(dirty.err).toContain('FG8004');
    expect(dirty.err).toContain('src/handlers/calls.ts');
    commit(folder);
    const broken = await upgrade('--to', 'ftero@1.16.0');
    expect(broken.status).toBe(1);
    expect(broken.err).toMatch(/src\/handlers\/calls\.ts:22:14[^\n]*FG8005|FG8005[^]*TS2322/);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    folder.write('src/handlers/calls.ts', handlers);
    commit(folder);
  }, 60_000);

  it('prints a patch that git applies, and which is what the upgrade does', async () => {
    const dry = await upgrade('--to', 'ftero@1.16.0', '--dry-run');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(dry.status).toBe(0);
    folder.write('upgrade.patch', dry.out);
    git(folder, 'apply', 'upgrade.patch');
    expect(folder.read('src/handlers/calls.ts')).toBe(upgraded);
    git(folder, 'add', '--all');
    const patched = git(folder, 'write-tree');
    git(folder, 'reset', '--quiet', '--hard');
    const done = await upgrade('--to', 'ftero@1.16.0');
    expect(done.status).toBe(0);
    git(folder, 'add', '--all');
    expect(git(folder, 'write-tree')).toBe(patched);
  }, 60_000);

  it('carries code, types and configuration over several versions at once', () => {
    expect(folder.read('src/handlers/calls.ts')).toBe(upgraded);
    expect(folder.read('ftero-gen.config.yaml')).toBe(
      "# Ours.\nframework: koa\nspec: 'ftero@1.16.0'   # pinned\n",
    );
    expect(folder.read('src/generated/models.ts')).toContain('campaign: string');
    expect(folder.read('src/generated/.ftero-gen.json')).toContain('"version": "1.16.0"');
  });

  it('leaves a folder that generate and a second upgrade find nothing to do in', async () => {
    const second = await upgrade('--to', 'ftero@1.16.0', '--force');
    expect(second.out).toContain('nothing to upgrade');
    const check = await cli(folder.folder, ['generate', '--check']);
    expect(check.status).toBe(0);
  }, 60_000);

  it('fails a check while points are open', async () => {
    const points = folder.path('ftero-gen-upgrade.md');
    expect(existsSync(points)).toBe(true);
    const open = await upgrade('--check');
    expect(open.status).toBe(1);
    expect(open.err).toContain('FG8007');
    folder.write(
      'ftero-gen-upgrade.md',
      folder.read('ftero-gen-upgrade.md').replaceAll('- [ ]', '- [x]'),
    );
    expect((await upgrade('--check')).status).toBe(0);
  });

  it('is announced by generate with the counts of what changes', async () => {
    commit(folder);
    const newer = await cli(folder.folder, ['generate', '--spec', 'ftero@1.18.0', '--dry-run']);
    expect(newer.err).toMatch(/FG8008[^]*1\.16\.0 to 1\.18\.0[^]*upgrade/);
  }, 60_000);

  it('reports as JSON', async () => {
    const { out } = await upgrade('--to', 'ftero@1.19.0', '--dry-run', '--json');
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ from: '1.16.0', to: '1.19.0', rewrites: [] });
    expect(report).toHaveProperty('patch');
  }, 60_000);

  it('goes step by step to the same code', async () => {
    const steps = await project('1.11.0');
    try {
      for (const version of ['1.12.0', '1.15.0', '1.16.0']) {
        const { status, err } = await cli(steps.folder, [
          'upgrade',
          '--to',
          `ftero@${version}`,
          '--force',
        ]);
        expect(err, version).not.toContain('error');
        expect(status).toBe(0);
      }
      expect(steps.read('src/handlers/calls.ts')).toBe(upgraded);
    } finally {
      steps.remove();
    }
  }, 120_000);
});
