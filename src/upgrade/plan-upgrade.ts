import { dirname } from 'node:path';
import { fail } from '../diagnostics/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DiffResult } from '../diff/index.js';
import { Carrier, findTsconfig, readConfigs } from '../handlers/codemod/index.js';
import { planHandlers } from '../handlers/index.js';
import type { HandlersDescription, UserFile } from '../handlers/index.js';
import { buildModel } from '../model/index.js';
import type { ApiModel } from '../model/index.js';
import { collectPoints } from './collect-points.js';
import { refusal, withoutKnown } from './compile-errors.js';
import { fatesOf } from './fates.js';
import {
  buriedModules,
  newModules,
  oldModules,
  type GeneratedFolder,
  type Version,
} from './generated-folders.js';
import type { Point, RewriteNote } from './point.js';
import { bySpot, locator, shownPath, spotAt } from './spots.js';
import { tombstonesOf, type Tombstone } from './types/tombstones.js';

export interface UpgradeInput {
  /** Absolute folders. */
  readonly cwd: string;
  readonly handlers: string;
  /** The generated folder and its siblings. */
  readonly folders: readonly GeneratedFolder[];
  /** The tsconfig to use instead of the nearest one, absolute. */
  readonly tsconfig: string | undefined;
  readonly before: Version;
  readonly after: Version;
  readonly diff: DiffResult;
  readonly description: HandlersDescription;
  /** Whether new operations get stubs. */
  readonly scaffold: boolean;
  /** Goes on with code that does not compile as it is. */
  readonly force: boolean;
}

/** What an upgrade does to the user's code, and what it leaves to a person. */
export interface UpgradePlan {
  readonly userFiles: readonly UserFile[];
  readonly rewrites: readonly RewriteNote[];
  readonly points: readonly Point[];
  /** Those that the generated types are to have. */
  readonly tombstones: readonly Tombstone[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans an upgrade. Reads the user's code, writes nothing.
 * @throws {FteroGenError} FG8001, FG8002 (no code to be found); FG8005 (it does not compile as it is)
 */
export async function planUpgrade(input: UpgradeInput): Promise<UpgradePlan> {
  const { cwd, folders, before, after, diff } = input;
  const models = {
    before: buildModel(before.spec, before.options),
    after: buildModel(after.spec, after.options),
  };
  const modules = newModules(folders, after);
  const carrier = new Carrier({
    configs: readConfigs(tsconfigOf(input), (path) => shownPath(path, cwd)),
    generated: folders.map(({ path }) => path),
    before: oldModules(folders, before),
    after: modules,
    fates: fatesOf(models.before, models.after, diff.changes),
    typeNames: typeNamesOf(models.before),
  });
  const broken = carrier.errorsBefore();
  if (broken.length > 0 && !input.force) throw refusal(broken, cwd);

  const following = carrier.follow();
  const carried = carrier.files(following);
  const stubs = await addStubs(input, carried);
  const userFiles = merge(carried, stubs.files);
  const tombstones = tombstonesOf(diff.changes, after.spec);
  const breaksNothing = diff.changes.every(({ verdicts }) => verdicts.source.level === 'ok');
  const errors =
    breaksNothing && userFiles.length === 0 ? [] : carrier.errorsWith(modules, userFiles);
  if (tombstones.length > 0) {
    // Without tombstones what reads a removed property does not compile, with them what writes it.
    const buried = buriedModules(folders, after, tombstones);
    errors.push(...carrier.errorsWith(new Map([...modules, ...buried]), userFiles));
  }
  const locate = locator(carrier, following, userFiles, cwd);
  return {
    userFiles: userFiles.filter((file) => file.before !== file.after),
    rewrites: following.rewrites
      .map(({ from, to, change, ...place }) => ({ ...locate(place), from, to, change }))
      .toSorted(bySpot),
    points: collectPoints({
      changes: diff.changes,
      ...models,
      following,
      errors: withoutKnown(errors, broken),
      locate,
      locateError: ({ path, line, column, source }) => ({
        file: shownPath(path, cwd),
        line,
        column,
        code: source,
      }),
      locateStub: (name) => stubIn(stubs.files, name, cwd),
    }),
    tombstones,
    diagnostics: stubs.diagnostics,
  };
}

function tsconfigOf({ tsconfig, handlers, cwd }: UpgradeInput): string {
  const found = tsconfig ?? findTsconfig(handlers) ?? findTsconfig(cwd);
  if (found === undefined) throw fail('FG8002', { folder: shownPath(dirname(handlers), cwd) });
  return found;
}

function typeNamesOf({ schemas }: ApiModel): Map<string, string> {
  return new Map(
    [...schemas.values()].flatMap(({ name, requestName, pointer }) => [
      [name, pointer],
      [requestName ?? name, pointer],
    ]),
  );
}

async function addStubs(input: UpgradeInput, carried: readonly UserFile[]) {
  if (!input.scaffold) return { files: [], diagnostics: [] };
  const { description, handlers: folder, cwd } = input;
  const texts = new Map(carried.map(({ path, after }) => [path, after.replace(/^\uFEFF/, '')]));
  return planHandlers({ description, folder, cwd, texts });
}

/** Stubs were added to what the carried files say, not to what the disk says. */
function merge(carried: readonly UserFile[], stubbed: readonly UserFile[]): UserFile[] {
  const later = new Map(stubbed.map((file) => [file.path, file]));
  const both = carried.map((file) => ({
    ...file,
    after: later.get(file.path)?.after ?? file.after,
  }));
  const known = new Set(carried.map(({ path }) => path));
  return [...both, ...stubbed.filter(({ path }) => !known.has(path))];
}

function stubIn(files: readonly UserFile[], name: string, cwd: string) {
  const call = new RegExp(`\\w\\((['"])${name.replaceAll('$', '\\$')}\\1\\)`);
  for (const { path, after, before } of files) {
    const at = call.exec(after);
    if (at !== null && !call.test(before ?? '')) return spotAt(path, after, at.index, cwd);
  }
  return undefined;
}
