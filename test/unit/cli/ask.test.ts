import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ran } from './support.js';
import { cli, folder } from './support.js';

const decisions = 'ftero-gen.decisions.yaml';
const exported = new Map<string, string>();

beforeAll(async () => {
  for (const version of ['1.15.0', '1.16.0']) {
    exported.set(version, (await cli(folder(), ['specs', 'export', `ftero@${version}`])).out);
  }
});

/** Two versions without a changelog: both renames between them are proposals. */
async function versions(): Promise<string> {
  const cwd = folder();
  await writeFile(join(cwd, 'old.yaml'), exported.get('1.15.0') ?? '');
  await writeFile(join(cwd, 'new.yaml'), exported.get('1.16.0') ?? '');
  await writeFile(join(cwd, 'none.md'), '# 1.0.0\n\n- first\n');
  return cwd;
}

function ask(cwd: string, input: NodeJS.ReadableStream, ...more: string[]): Promise<Ran> {
  const args = ['./old.yaml', './new.yaml', '--changelog', 'none.md', '--format', 'json'];
  return cli(cwd, ['diff', ...args, '--interactive', ...more], { input });
}

const kindsOf = ({ out }: Ran): string[] =>
  (JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind).sort();

const open = ['property-added-required', 'property-removed-required'];

describe('ftero-gen diff --interactive', () => {
  it('makes renames of what is accepted, and never asks again', async () => {
    const cwd = await versions();
    const first = await ask(cwd, Readable.from(['y\n', 'no\n']));
    expect(first.err).toContain('(1 of 2) `NewTask.campaignId` was renamed');
    expect(first.err).toMatch(/old\.yaml:\d+\n {2}new\.yaml:\d+/);
    expect(kindsOf(first)).toEqual([...open, 'property-renamed']);
    const text = await readFile(join(cwd, decisions), 'utf8');
    expect(text).toMatch(/CampaignCallSource\S* \S*"\n {4}accept: false/);
    expect(text).toMatch(/NewTask\S* \S*"\n {4}accept: true/);
    const second = await ask(cwd, Readable.from([]));
    expect(second.err).toBe('No rename is proposed; there is nothing to ask.\n');
    expect(kindsOf(second)).toEqual(kindsOf(first));
    expect(await readFile(join(cwd, decisions), 'utf8')).toBe(text);
  });

  it('keeps answers that were given before', async () => {
    const cwd = await versions();
    await ask(cwd, Readable.from(['s\nyes\n']));
    const text = await readFile(join(cwd, decisions), 'utf8');
    expect(text.match(/- id/g)).toHaveLength(1);
    const { err } = await ask(cwd, Readable.from(['Y\n']));
    expect(err).toContain('(1 of 1)');
    expect((await readFile(join(cwd, decisions), 'utf8')).match(/ {4}accept: true/g)).toHaveLength(
      2,
    );
  });

  it('asks again after an answer that is none', async () => {
    const { err } = await ask(await versions(), Readable.from(['perhaps\n\ny\nn\n']));
    expect(err.match(/Is that so\?/g)).toHaveLength(4);
  });

  it.each([
    ['the input is over', ''],
    ['the user quits', 'q\ny\n'],
    ['all is skipped', 'skip\ns\n'],
  ])('writes nothing when %s at once', async (_, input) => {
    const cwd = await versions();
    const ran = await ask(cwd, Readable.from([input]));
    expect(ran.status).toBe(0);
    expect(kindsOf(ran)).toEqual([...open, ...open].sort());
    await expect(readFile(join(cwd, decisions))).rejects.toThrow('ENOENT');
  });

  it('keeps what was answered before the input ended', async () => {
    const cwd = await versions();
    const ran = await ask(cwd, Readable.from(['y\n']));
    expect(kindsOf(ran)).toEqual([...open, 'property-renamed']);
  });

  it('waits for a person, and lets go of the input in the end', async () => {
    const input = new PassThrough();
    const running = ask(await versions(), input);
    setTimeout(() => input.write('y\n'), 20);
    setTimeout(() => input.write('y\n'), 60);
    expect(kindsOf(await running)).toEqual(['property-renamed', 'property-renamed']);
    expect(input.isPaused()).toBe(true);
  });

  it('says when it cannot write the answers down', async () => {
    const ran = await ask(await versions(), Readable.from(['y\n']), '--decisions', 'no/where.yaml');
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('FG7004');
  });
});
