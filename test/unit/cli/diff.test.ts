import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failOn, formats } from '../../../src/cli/commands/diff.js';
import { FAIL_ON, reportFormats } from '../../../src/diff/index.js';
import { cli, folder } from './support.js';

const ftero = (args: readonly string[], cwd = folder()) => cli(cwd, ['diff', ...args]);

const VERSIONS = ['ftero@1.15.0', 'ftero@1.16.0'];

describe('ftero-gen diff', () => {
  it('lists the formats and axes that there are', () => {
    expect([...formats].sort()).toEqual([...reportFormats].sort());
    expect([...failOn].sort()).toEqual([...FAIL_ON].sort());
  });

  it('compares bundled versions with their own changelog', async () => {
    const { status, out } = await ftero(VERSIONS);
    expect(status).toBe(0);
    expect(out).toContain('CampaignCallSource.taskId was renamed from taskId to task.');
    expect(out).toContain('2 changes: 2 break');
  });

  it('composes a rename of a rename over a distance', async () => {
    const { out } = await ftero(['ftero@1.11.0', 'ftero@1.19.0', '--only', 'property-renamed']);
    expect(out).toContain('NewTask.calendarId was renamed from calendarId to campaign.');
  });

  it('fails on what it is told to', async () => {
    expect((await ftero([...VERSIONS, '--fail-on', 'clients'])).status).toBe(1);
    expect((await ftero(['ftero@1.8.0', 'ftero@1.9.0', '--fail-on', 'any'])).status).toBe(0);
    expect((await ftero([...VERSIONS, '--fail-on', 'nothing'])).status).toBe(2);
  });

  it('reads a decisions file, and refuses one of another form', async () => {
    const cwd = folder();
    const log = join(cwd, 'empty.md');
    await writeFile(log, '# Nothing here\n');
    for (const [from, version] of [
      ['ftero@1.15.0', 'old'],
      ['ftero@1.16.0', 'new'],
    ] as const) {
      const { out } = await cli(cwd, ['specs', 'export', from]);
      await writeFile(join(cwd, `${version}.yaml`), out);
    }
    const args = ['./old.yaml', './new.yaml', '--changelog', 'empty.md', '--format', 'json'];
    const first = await ftero(args, cwd);
    expect(first.err).toContain('FG7002');
    const { proposals } = JSON.parse(first.out) as { proposals: { change: { id: string } }[] };
    expect(proposals).toHaveLength(2);
    const rows = proposals.map(({ change }) => ({ id: change.id, accept: true }));
    await writeFile(join(cwd, 'ftero-gen.decisions.yaml'), JSON.stringify({ decisions: rows }));
    const second = JSON.parse((await ftero(args, cwd)).out) as { changes: { kind: string }[] };
    expect(second.changes.map(({ kind }) => kind)).toEqual([
      'property-renamed',
      'property-renamed',
    ]);
    await writeFile(join(cwd, 'ftero-gen.decisions.yaml'), 'decisions: 1\n');
    expect(await ftero(args, cwd)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('FG7001') as string,
    });
  });

  it('writes the report to a file', async () => {
    const cwd = folder();
    const { out } = await ftero([...VERSIONS, '--format', 'html', '-o', 'report.html'], cwd);
    expect(out).toBe('');
    expect(await readFile(join(cwd, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('says what is wrong with its input, without a stack', async () => {
    const { status, err } = await ftero(['ftero@9.9.9', 'ftero@1.16.0']);
    expect(status).toBe(1);
    expect(err).toContain('FG1002');
    expect(err).not.toContain('    at ');
    expect((await ftero([...VERSIONS, '--only', 'property-rename'])).err).toContain(
      'property-renamed',
    );
    expect((await ftero([...VERSIONS, '--changelog', 'missing.md'])).err).toContain('FG1001');
  });
});
