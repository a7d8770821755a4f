import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WriteInput } from '../../../src/write/index.js';
import { dyingDisk, input, project, put, repair, snapshot, write } from './support.js';

class Killed extends Error {}

function die(): never {
  throw new Killed();
}

const oldFiles = { 'a.ts': 'a1\n', 'b.ts': 'b1\n', 'gone/c.ts': 'c1\n', 'gone/d.ts': 'd1\n' };
const newFiles = { 'a.ts': 'a2\n', 'b.ts': 'b1\n', 'new/e.ts': 'e2\n' };

/** A project in its old state, and the input that brings it to its new one. */
async function start(): Promise<{ cwd: string; next: WriteInput }> {
  const cwd = project();
  const handlers = join(cwd, 'src/handlers');
  put(join(handlers, 'calls.ts'), 'calls1\n');
  await write(input(cwd, oldFiles), 'write');
  const userFiles = [
    { path: join(handlers, 'calls.ts'), before: 'calls1\n', after: 'calls2\n' },
    { path: join(handlers, 'tasks.ts'), before: undefined, after: 'tasks2\n' },
  ];
  return { cwd, next: input(cwd, newFiles, { userFiles }) };
}

async function states(): Promise<{ old: string; new: string }> {
  const { cwd, next } = await start();
  const old = JSON.stringify(snapshot(cwd));
  await write(next, 'write');
  return { old, new: JSON.stringify(snapshot(cwd)) };
}

/** Runs until just after the decision; gives the number of the change at which that is. */
async function interrupt(cwd: string, next: WriteInput): Promise<number> {
  for (let at = 1; ; at += 1) {
    await write(next, 'write', dyingDisk(at, die)).catch(() => undefined);
    if (Object.keys(snapshot(cwd)).some((path) => path.endsWith('/journal.json'))) return at;
    await repair(next);
  }
}

describe('a run that is killed', () => {
  test('at any change leaves the old or the new set after repair, never a mixture', async () => {
    const expected = await states();
    const seen: string[] = [];
    for (let at = 1; ; at += 1) {
      const { cwd, next } = await start();
      let finished = true;
      try {
        await write(next, 'write', dyingDisk(at, die));
      } catch {
        finished = false;
      }
      const notes = await repair(next);
      const state = JSON.stringify(snapshot(cwd));
      expect([expected.old, expected.new], `killed at change ${at}`).toContain(state);
      seen.push(state === expected.old ? 'old' : 'new');
      if (notes.length > 0) expect(state).toBe(expected.new);
      if (finished) break;
    }
    // Once decided, always carried through: a prefix of old sets, then only new ones.
    expect(seen.lastIndexOf('old')).toBe(seen.indexOf('new') - 1);
    expect(seen.filter((one) => one === 'old').length).toBeGreaterThan(7);
    expect(seen.filter((one) => one === 'new').length).toBeGreaterThan(12);
  });

  test('and killed again at any change of its repair still ends with the new set', async () => {
    const expected = await states();
    const { cwd: probe, next: probeNext } = await start();
    const decided = await interrupt(probe, probeNext);
    for (let at = 1; ; at += 1) {
      const { cwd, next } = await start();
      await write(next, 'write', dyingDisk(decided, die)).catch(() => undefined);
      let finished = true;
      try {
        await repair(next, dyingDisk(at, die));
      } catch {
        finished = false;
      }
      await repair(next);
      expect(JSON.stringify(snapshot(cwd)), `repair killed at change ${at}`).toBe(expected.new);
      if (finished) break;
    }
  });

  test('does not lose an edit that the user makes before the repair', async () => {
    const { cwd, next } = await start();
    const target = join(cwd, 'src/handlers/calls.ts');
    await interrupt(cwd, next);
    writeFileSync(target, 'edited by the user\n');
    const notes = await repair(next);
    expect(readFileSync(target, 'utf8')).toBe('edited by the user\n');
    expect(notes.map(({ code, place }) => [code, place?.file])).toEqual([
      ['FG6014', undefined],
      ['FG6019', 'src/handlers/calls.ts'],
    ]);
    expect(readFileSync(join(cwd, 'src/handlers/tasks.ts'), 'utf8')).toBe('tasks2\n');
  });

  test('is refused by a dry run, which repairs nothing', async () => {
    const { cwd, next } = await start();
    await interrupt(cwd, next);
    const before = snapshot(cwd);
    await expect(write(next, 'dry-run')).rejects.toThrow(/FG6018/);
    expect(snapshot(cwd)).toEqual(before);
  });

  test('before it has decided anything is no news to check and dry run', async () => {
    const { cwd, next } = await start();
    const decided = await interrupt(cwd, next);
    await repair(next);
    const again = await start();
    await write(again.next, 'write', dyingDisk(decided - 3, die)).catch(() => undefined);
    const before = snapshot(again.cwd);
    expect(Object.keys(before).some((path) => path.includes('.ftero-gen-tmp'))).toBe(true);
    const { drift } = await write(again.next, 'check');
    expect(drift.map(({ kind }) => kind)).not.toContain('interrupted');
    await write(again.next, 'dry-run');
    expect(snapshot(again.cwd)).toEqual(before);
  });

  test('is reported by check, which repairs nothing', async () => {
    const { cwd, next } = await start();
    await interrupt(cwd, next);
    const before = snapshot(cwd);
    const { drift } = await write(next, 'check');
    expect(drift.map(({ kind }) => kind)).toContain('interrupted');
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe('a journal that somebody else wrote', () => {
  const hookJournal = JSON.stringify({
    userRoot: '../..',
    removals: [],
    moves: [{ root: 'user', path: '.git/hooks/pre-commit', from: '0', before: null, after: '' }],
  });
  const ticket = 'host.0123456789ab.0123456789ab.1.1.0123456789ab';

  test.each([
    ['directly in staging', { 'journal.json': hookJournal, '0': 'payload' }],
    [
      'in a folder named like that of a run',
      { [ticket]: '', [`${ticket}.1-1/journal.json`]: hookJournal, [`${ticket}.1-1/0`]: 'payload' },
    ],
    ['without a ticket', { [`${ticket}.1-1/journal.json`]: hookJournal }],
    ['as a ticket', { [ticket]: hookJournal }],
  ])('%s: nothing is moved, and it is left', async (_, files) => {
    const { cwd, next } = await start();
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      put(join(cwd, 'src/generated/.ftero-gen-tmp', name), text);
    }
    const before = snapshot(cwd);
    for (const run of [() => repair(next), () => write(next, 'write')]) {
      await expect(run()).rejects.toThrow(/FG6017/);
      expect(snapshot(cwd)).toEqual(before);
    }
    await expect(write(next, 'check')).rejects.toThrow(/FG6017/);
  });

  test('in the genuine folder of a run, that was copied from elsewhere, is not believed', async () => {
    const { cwd, next } = await start();
    await interrupt(cwd, next);
    const staging = join(cwd, 'src/generated/.ftero-gen-tmp');
    renameSync(staging, `${staging}-before`);
    cpSync(`${staging}-before`, staging, { recursive: true, preserveTimestamps: true });
    rmSync(`${staging}-before`, { recursive: true });
    const before = snapshot(cwd);
    await expect(repair(next)).rejects.toThrow(/FG6017/);
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe('a process that gets SIGKILL', () => {
  let script: string;

  /** Node 20 runs no TypeScript: the stage is transpiled file by file into a folder of its own. */
  beforeAll(() => {
    const root = mkdtempSync(join(tmpdir(), 'kill-'));
    const repository = join(import.meta.dirname, '../../..');
    const sources = ['src/write', 'src/diagnostics', 'src/model', 'src/emit/rendered-file.ts'];
    const names = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => join('src', name))
      .filter((name) => name.endsWith('.ts') && sources.some((one) => name.startsWith(one)));
    for (const name of [...names, 'test/unit/write/support.ts']) {
      const { outputText } = ts.transpileModule(readFileSync(join(repository, name), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          verbatimModuleSyntax: true,
        },
      });
      const target = join(root, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, outputText);
    }
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    script = join(root, 'kill.js');
    writeFileSync(
      script,
      `import { dyingDisk, write } from './test/unit/write/support.js';
       const [at, input] = process.argv.slice(2);
       const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
       await write(JSON.parse(input), 'write', dyingDisk(Number(at), die));`,
    );
  });

  test('at several points is repaired by the next run', async () => {
    const expected = await states();
    let killed = 0;
    for (let at = 2; ; at += 4) {
      const { cwd, next } = await start();
      const run = spawnSync(process.execPath, [script, String(at), JSON.stringify(next)]);
      const finished = run.signal === null;
      expect(finished ? run.status : run.signal, String(run.stderr)).toBe(finished ? 0 : 'SIGKILL');
      await repair(next);
      expect([expected.old, expected.new], `killed at ${at}`).toContain(
        JSON.stringify(snapshot(cwd)),
      );
      if (finished) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(4);
  });
});
