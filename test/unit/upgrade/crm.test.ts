import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/support.js';
import { createFolder } from './support.js';

const example = resolve(import.meta.dirname, '../../../examples/crm');

/** What the example says for 1.19.0, for 1.16.0 and for 1.15.0; by hand, so that the upgrade is held against it. */
const differences: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'src/handlers/calls.ts': [
    ['call.source.task === null', 'call.source.task === null', 'call.source.taskId === null'],
    ['(db, call.source.task)', '(db, call.source.task)', '(db, call.source.taskId)'],
    [
      '{ campaign, task }: Campaign',
      '{ campaign, task: task }: Campaign',
      '{ campaign, taskId: task }: Campaign',
    ],
  ],
  'src/store/calls.ts': [['source.task : null', 'source.task : null', 'source.taskId : null']],
  'src/store/tasks.ts': [
    [
      '{ from, until, limit, scheduled }',
      '{ from, until, unscheduled }',
      '{ from, until, unscheduled }',
    ],
    ["scheduled === 'true'", "unscheduled === 'false'", "unscheduled === 'false'"],
    [
      "scheduled === 'false' ? isNull",
      "unscheduled === 'true' ? isNull",
      "unscheduled === 'true' ? isNull",
    ],
    ['(limit === undefined ? query : query.limit(rowLimit(limit)))', 'query', 'query'],
    [
      'findCampaign(db, newTask.campaign)',
      'findCampaign(db, newTask.campaign)',
      'findCampaign(db, newTask.campaignId)',
    ],
    ['${newTask.campaign}', '${newTask.campaign}', '${newTask.campaignId}'],
  ],
};

function rewritten(text: string, file: string, version: 1 | 2): string {
  return (differences[file] ?? []).reduce((result, row) => {
    expect(result, file).toContain(row[0]);
    return result.replace(row[0], () => row[version]);
  }, text);
}

describe('the example CRM', () => {
  it('is carried from 1.15.0 to 1.16.0 with nothing left to do', async () => {
    const folder = createFolder({});
    try {
      const isOurs = (path: string) => !path.includes(join('src', 'generated'));
      cpSync(join(example, 'src'), folder.path('src'), { recursive: true, filter: isOurs });
      cpSync(join(example, 'tsconfig.json'), folder.path('tsconfig.json'));
      const config = (version: string) => `spec: ftero@${version}\nhandlers: src/handlers\n`;
      folder.write('ftero-gen.config.yaml', config('1.15.0'));
      const files = readdirSync(folder.path('src'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join('src', name));
      const originals = new Map(files.map((file) => [file, folder.read(file)]));
      for (const [file, text] of originals) folder.write(file, rewritten(text, file, 2));
      for (const framework of ['fastify', 'express', 'koa']) {
        const out = `src/generated/${framework}`;
        const flags = ['--framework', framework, '--out', out];
        expect((await cli(folder.folder, ['generate', ...flags])).status).toBe(0);
      }

      const flags = ['--to', 'ftero@1.16.0', '--out', 'src/generated/fastify', '--json'];
      const { status, out, err } = await cli(folder.folder, ['upgrade', ...flags]);
      expect(err).toContain('FG8010');
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ points: [] });
      for (const [file, text] of originals) {
        expect(folder.read(file), file).toBe(rewritten(text, file, 1));
      }
      expect(folder.read('ftero-gen.config.yaml')).toBe(config('1.16.0'));
    } finally {
      folder.remove();
    }
  }, 120_000);
});
