import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk, write as writeStage, type WriteInput } from '../../../src/write/index.js';
import { self, type Owner } from '../../../src/write/owner.js';
import { foldersOf, input, project, put, snapshot, write } from './support.js';

let cwd: string;
let staging: string;

beforeEach(() => {
  cwd = project();
  staging = join(cwd, 'src/generated/.ftero-gen-tmp');
});

/** A ticket as another process would have put it there. */
function ticketOf(owner: Partial<Owner>): string {
  const { host, boot, numbering, pid, start } = { ...self, ...owner };
  return [host, boot, numbering, pid, start, '0123456789ab'].join('.');
}

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a lock names its process', () => {
  test.each<[string, Partial<Owner>, number]>([
    ['has ended', { pid: ended }, 0],
    ['had a number that another process has by now', { pid: process.ppid, start: '1' }, 0],
    ['ran before this machine was started', { pid: process.ppid, boot: 'abc' }, 0],
    ['is on another machine and old', { host: 'elsewhere', pid: process.ppid }, 3],
    ['is in another container and old', { numbering: 'abc', pid: process.ppid }, 3],
  ])('that %s: it is no obstacle', async (_, owner, minutes) => {
    put(join(staging, ticketOf(owner)), '');
    utimesSync(join(staging, ticketOf(owner)), minutesAgo(minutes), minutesAgo(minutes));
    await write(input(cwd, { 'a.ts': 'a' }), 'write');
    expect(Object.keys(snapshot(join(cwd, 'src/generated')))).toEqual(['.ftero-gen.json', 'a.ts']);
    expect(existsSync(staging)).toBe(false);
  });

  const atWork: Readonly<Record<string, Partial<Owner>>> = {
    runs: { pid: process.ppid, start: '0' },
    'is on another machine': { host: 'elsewhere' },
    'is in another container': { numbering: 'abc' },
  };

  test('that may be at work: the run waits, then says so and changes nothing', async () => {
    const waiting = Object.values(atWork).map(async (owner) => {
      const folder = project();
      put(join(folder, 'src/generated/.ftero-gen-tmp', ticketOf(owner)), '');
      const before = snapshot(folder);
      const given = input(folder, { 'a.ts': 'a' });
      const name = `${owner.pid ?? process.pid} on ${owner.host ?? self.host}`;
      const message = new RegExp(`FG6011.*${name}`);
      await Promise.all([
        expect(write(given, 'write')).rejects.toThrow(message),
        expect(write(given, 'check')).rejects.toThrow(message),
      ]);
      expect(snapshot(folder)).toEqual(before);
    });
    await Promise.all(waiting);
  });
});

describe('runs at the same time', () => {
  test('come one after the other, each from what the one before left', async () => {
    const list = join(cwd, 'src/handlers/list.ts');
    put(list, '');
    let together = 0;
    const add = (name: string) => {
      const given = input(cwd, { 'a.ts': 'a' });
      const decide = async () => {
        const before = await nodeDisk.readText(list);
        const after = before.includes(name) ? before : `${before}${name}\n`;
        const userFiles = before === after ? [] : [{ path: list, before, after }];
        return { ...given, userFiles };
      };
      return writeStage(foldersOf(given), decide, 'write', {
        ...nodeDisk,
        claimFolder: async (path) => {
          await nodeDisk.claimFolder(path);
          // The folder of staged files: whoever makes one has the lock.
          if (!/\.\d+-\d+$/.test(path)) return;
          together += 1;
          expect(together).toBe(1);
        },
        removeFolder: async (path) => {
          await nodeDisk.removeFolder(path);
          if (/\.\d+-\d+$/.test(path)) together -= 1;
        },
      });
    };
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    await Promise.all(names.map(add));
    const text = await nodeDisk.readText(list);
    expect(text.trim().split('\n').sort()).toEqual([...names].sort());
    expect(existsSync(staging)).toBe(false);
    expect(existsSync(join(cwd, 'src/handlers/.ftero-gen-tmp'))).toBe(false);
  });

  test('that follow one another without an end: what is only seen between them decides nothing', async () => {
    const handler = join(cwd, 'src/handlers/calls.ts');
    put(handler, 'theirs');
    const given = input(cwd, { 'a.ts': 'a' });
    const changing = async (): Promise<WriteInput> => {
      if (existsSync(staging))
        return { ...given, userFiles: [{ path: handler, before: 'theirs', after: 'ours' }] };
      const now = new Date(Date.now() + ++ticks * 1000);
      utimesSync(join(cwd, 'src/handlers'), now, now);
      return { ...given, userFiles: [{ path: handler, before: 'of a moment ago', after: 'ours' }] };
    };
    let ticks = 0;
    await expect(writeStage(foldersOf(given), changing, 'check')).rejects.toThrow('FG6011');
    await writeStage(foldersOf(given), changing, 'write');
    expect(snapshot(join(cwd, 'src/handlers'))).toEqual({ 'calls.ts': 'ours' });
  });

  test('that were killed at their very end leave nothing after the next one, which has nothing to do', async () => {
    await write(input(cwd, { 'a.ts': 'a' }), 'write');
    mkdirSync(staging);
    await write(input(cwd, { 'a.ts': 'a' }), 'write');
    expect(existsSync(staging)).toBe(false);
  });

  test('leave nothing of a folder that was made for a run that failed', async () => {
    const deep = { outDir: join(cwd, 'a/b/generated') };
    const broken = { ...nodeDisk, writeDurably: () => Promise.reject(new Error('no')) };
    await expect(write(input(cwd, { 'a.ts': 'a' }, deep), 'write', broken)).rejects.toThrow('no');
    expect(existsSync(join(cwd, 'a'))).toBe(false);
  });

  test('need no lock to find that there is nothing to do', async () => {
    await write(input(cwd, { 'a.ts': 'a' }), 'write');
    const refuse = () => Promise.reject(new Error('no'));
    const still = { ...nodeDisk, claimFolder: refuse, makeFolder: refuse, createEmpty: refuse };
    const { unchanged } = await write(input(cwd, { 'a.ts': 'a' }), 'write', still);
    expect(unchanged).toHaveLength(2);
  });

  test('take an empty staging folder for nothing', async () => {
    mkdirSync(staging, { recursive: true });
    await write(input(cwd, { 'a.ts': 'a' }), 'write');
    expect(existsSync(staging)).toBe(false);
  });
});
