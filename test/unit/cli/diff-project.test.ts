import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder } from './support.js';

/** A project that was generated with this configuration, which may be another by now. */
async function project(config: string, later = config): Promise<string> {
  const cwd = folder();
  const file = join(cwd, 'ftero-gen.config.yaml');
  await writeFile(file, `framework: koa\n${config}\n`);
  const { status, err } = await cli(cwd, ['generate']);
  expect(err).not.toContain('error');
  expect(status).toBe(0);
  await writeFile(file, `framework: koa\n${later}\n`);
  return cwd;
}

interface Report {
  readonly before: { readonly version: string };
  readonly after: { readonly version: string };
  readonly changes: readonly {
    readonly kind: string;
    readonly message: string;
    readonly before?: { readonly place?: { readonly file: string } };
  }[];
}

async function report(cwd: string, ...args: string[]): Promise<Report> {
  const { out, err } = await cli(cwd, ['diff', ...args, '--format', 'json']);
  expect(err).toBe('');
  return JSON.parse(out) as Report;
}

const sides = ({ before, after }: Report) => [before.version, after.version];

describe('ftero-gen diff in a project, without versions', () => {
  it('takes the newest bundled version where the configuration pins the generated one', async () => {
    const cwd = await project('spec: ftero@1.16.0');
    expect(sides(await report(cwd))).toEqual(['1.16.0', '1.19.0']);
    // One that is given wins on its side.
    expect(sides(await report(cwd, 'ftero@1.15.0'))).toEqual(['1.15.0', '1.16.0']);
    expect(sides(await report(cwd, 'ftero@1.16.0'))).toEqual(['1.16.0', '1.19.0']);
    const help = (await cli(cwd, ['diff', '--help'])).out;
    expect(help.replaceAll(/\s+/g, ' ')).toContain('the newest bundled one is taken instead');
  });

  it('takes the configured version once it is another, along those in between', async () => {
    const cwd = await project('spec: ftero@1.11.0', 'spec: ftero@1.17.0');
    const found = await report(cwd);
    expect(sides(found)).toEqual(['1.11.0', '1.17.0']);
    const renamed = found.changes.find(({ message }) => message.includes('`calendarId`'));
    expect(renamed).toMatchObject({
      kind: 'property-renamed',
      message: '`NewTask.calendarId` was renamed from `calendarId` to `campaign`.',
      before: { place: { file: 'src/generated/openapi.json' } },
    });
  });

  it('finds nothing where nothing is newer', async () => {
    expect((await report(await project('spec: ftero'))).changes).toEqual([]);
  });

  it('looks at what is generated only, with overlays on both sides', async () => {
    const overlay = {
      overlay: '1.0.0',
      info: { title: 'ours', version: '1' },
      actions: [{ target: '$.info', update: { title: 'Ours' } }],
    };
    const cwd = folder();
    await writeFile(join(cwd, 'ours.json'), JSON.stringify(overlay));
    const config = { framework: 'koa', spec: 'ftero@1.15.0', overlays: ['ours.json'] };
    const write = (more: object) =>
      writeFile(join(cwd, 'ftero-gen.config.json'), JSON.stringify({ ...config, ...more }));
    await write({});
    expect((await cli(cwd, ['generate'])).status).toBe(0);
    await write({ spec: 'ftero@1.16.0' });
    const whole = await report(cwd);
    expect(whole.changes.map(({ kind }) => kind)).toEqual(['property-renamed', 'property-renamed']);
    await write({ spec: 'ftero@1.16.0', include: ['/campaigns'] });
    expect((await report(cwd)).changes).toEqual([]);
  });

  it('finds the folder that --out names, and says where there is none', async () => {
    const cwd = folder();
    const given = ['--framework', 'koa', '--spec', 'ftero@1.18.0', '--out', 'server/api'];
    expect((await cli(cwd, ['generate', ...given])).status).toBe(0);
    expect(await cli(cwd, ['diff'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('FG7005') as string,
    });
    // Without a configuration the newest version is the configured one.
    expect(sides(await report(cwd, '--out', 'server/api'))).toEqual(['1.18.0', '1.19.0']);
  });
});
