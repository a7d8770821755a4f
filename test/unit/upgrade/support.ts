import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseChangelog } from '../../../src/changelog/index.js';
import { diff } from '../../../src/diff/index.js';
import { emit } from '../../../src/emit/emit.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';
import { describeHandlers } from '../../../src/pipeline.js';
import { planGeneration } from '../../../src/plan/plan.js';
import { findTarget } from '../../../src/plan/targets.js';
import { planUpgrade, type UpgradePlan } from '../../../src/upgrade/plan-upgrade.js';

const repository = resolve(import.meta.dirname, '../../..');

export const tsconfig = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: 'es2022',
    module: 'nodenext',
    types: ['node'],
  },
  include: ['src'],
};

/** A folder with files, and this repository's packages. */
export function createFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'ftero-gen-upgrade-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write('tsconfig.json', JSON.stringify(tsconfig));
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    folder,
    path,
    write,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Folder = ReturnType<typeof createFolder>;

export interface Scenario {
  /** Documents: references or JSON. */
  readonly before: string | object;
  readonly after: string | object;
  readonly changelog?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly scaffold?: boolean;
  readonly force?: boolean;
}

export interface Outcome {
  readonly plan: UpgradePlan;
  /** The text of a file after the upgrade. */
  readonly text: (name: string) => string;
  /** `file:line why` of each point. */
  readonly points: readonly string[];
}

/** Plans an upgrade of a project that is written for the purpose. */
export async function carry(scenario: Scenario): Promise<Outcome> {
  const folder = createFolder(scenario.files);
  try {
    const load = (name: string, spec: string | object) => {
      if (typeof spec === 'string') return loadSpec(spec, { cwd: folder.folder });
      folder.write(name, JSON.stringify(spec));
      return loadSpec(`./${name}`, { cwd: folder.folder });
    };
    const before = await load('before.json', scenario.before);
    const after = await load('after.json', scenario.after);
    const [old, young] = [buildModel(before), buildModel(after)];
    const target = findTarget('koa');
    const out = folder.path('src', 'generated');
    for (const { path, content } of emit(planGeneration(old, before, target)).files) {
      folder.write(join('src/generated', path), content);
    }
    const handlers = folder.path('src', 'handlers');
    const plan = await planUpgrade({
      cwd: folder.folder,
      handlers,
      folders: [{ path: out, target }],
      tsconfig: undefined,
      before: { spec: before, options: {} },
      after: { spec: after, options: {} },
      diff: diff(old, young, { changelog: parseChangelog(scenario.changelog ?? '') }),
      description: describeHandlers(young, out, handlers),
      scaffold: scenario.scaffold ?? false,
      force: scenario.force ?? false,
    });
    const edited = new Map(plan.userFiles.map((file) => [file.path, file.after]));
    const texts = new Map(
      Object.keys(scenario.files).map((name) => [
        name,
        edited.get(folder.path(name)) ?? folder.read(name),
      ]),
    );
    return {
      plan,
      text: (name) => texts.get(name) ?? edited.get(folder.path(name)) ?? '',
      points: plan.points.map(({ file, line, why }) => `${file}:${line} ${why}`),
    };
  } finally {
    folder.remove();
  }
}
