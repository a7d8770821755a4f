import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, fail, FteroGenError } from '../diagnostics/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { DiffResult } from '../diff/index.js';
import type { RenderedFile } from '../emit/rendered-file.js';
import { Carrier, findTsconfig, readConfigs, shift } from '../handlers/codemod/index.js';
import type { CodeError, Following, Overlay } from '../handlers/codemod/index.js';
import { planHandlers } from '../handlers/index.js';
import type { HandlersDescription, UserFile } from '../handlers/index.js';
import { buildModel } from '../model/index.js';
import type { ApiModel, LoadedSpec, ModelOptions } from '../model/index.js';
import type { Target } from '../plan/targets.js';
import { collectPoints } from './collect-points.js';
import { fatesOf } from './fates.js';
import type { Point, RewriteNote } from './point.js';
import { movedLines, shownPath, spotAt } from './spots.js';
import { emitTypes } from './types/emit-types.js';
import { withOrigins } from './types/origins.js';
import { tombstonesOf, withTombstones, type Tombstone } from './types/tombstones.js';

export interface UpgradeInput {
  /** Absolute folders. */
  readonly cwd: string;
  readonly out: string;
  readonly handlers: string;
  /** The tsconfig to use instead of the nearest one. */
  readonly tsconfig: string | undefined;
  readonly target: Target;
  readonly before: { readonly spec: LoadedSpec; readonly options: ModelOptions };
  readonly after: { readonly spec: LoadedSpec; readonly options: ModelOptions };
  readonly diff: DiffResult;
  /** Everything that is generated for the new version. */
  readonly generated: readonly RenderedFile[];
  readonly description: HandlersDescription;
  readonly scaffold: boolean;
  /** Goes on with code that does not compile as it is. */
  readonly force: boolean;
}

/** What an upgrade does to the user's code, and what it leaves to a person. */
export interface UpgradePlan {
  /** In the new generated folder: the types have tombstones. */
  readonly generated: readonly RenderedFile[];
  readonly userFiles: readonly UserFile[];
  readonly rewrites: readonly RewriteNote[];
  readonly points: readonly Point[];
  readonly tombstones: readonly Tombstone[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans an upgrade. Reads the user's code, writes nothing.
 * @throws {FteroGenError} FG8001, FG8002 (no code to be found); FG8005 (it does not compile as it is)
 */
export async function planUpgrade(input: UpgradeInput): Promise<UpgradePlan> {
  const { cwd, out, before, after, target, diff } = input;
  const models = {
    before: buildModel(before.spec, before.options),
    after: buildModel(after.spec, after.options),
  };
  const fates = fatesOf(models.before, models.after, diff.changes);
  const tombstones = tombstonesOf(diff.changes, after.spec);
  const graves = emitTypes(withTombstones(after.spec, tombstones), after.options, target);
  const overlays = {
    before: overlay(out, emitTypes(withOrigins(before.spec), before.options, target)),
    after: new Map([...hidden(out), ...overlay(out, input.generated)]),
    graves: overlay(out, graves),
  };
  const carrier = new Carrier({
    configs: readConfigs(tsconfigOf(input), (path) => shownPath(path, cwd)),
    generated: out,
    before: overlays.before,
    after: overlays.after,
    fates,
    typeNames: typeNamesOf(models.before),
  });
  const broken = carrier.errorsBefore();
  if (broken.length > 0 && !input.force) throw refusal(broken, cwd);

  const following = carrier.follow();
  const carried = carrier.files(following);
  const handlers = await addStubs(input, carried);
  const userFiles = merge(carried, handlers.files);
  const errors = [
    ...carrier.errorsWith(overlays.after, userFiles),
    ...errorsAtGraves(carrier, overlays, userFiles, tombstones),
  ];
  const locate = locator(carrier, following, userFiles, cwd);
  return {
    generated: replaceTypes(
      input.generated,
      emitTypes(
        withTombstones(
          after.spec,
          tombstones.filter(({ isWritten }) => isWritten),
        ),
        after.options,
        target,
      ),
    ),
    userFiles: userFiles.filter((file) => file.before !== file.after),
    rewrites: following.rewrites.map(({ from, to, change, ...place }) => ({
      ...locate(place),
      from,
      to,
      change,
    })),
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
      locateStub: (name) => stubIn(handlers.files, name, cwd),
    }),
    tombstones,
    diagnostics: handlers.diagnostics,
  };
}

function tsconfigOf({ tsconfig, handlers, cwd }: UpgradeInput): string {
  const found = tsconfig ?? findTsconfig(handlers) ?? findTsconfig(cwd);
  if (found === undefined) throw fail('FG8002', { folder: shownPath(dirname(handlers), cwd) });
  return found;
}

function overlay(out: string, files: readonly RenderedFile[]): Overlay {
  return new Map(files.map(({ path, content }) => [join(out, path), content]));
}

/** Every file of the generated folder as one that is not there. */
function hidden(out: string): Overlay {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), null]),
  );
}

function typeNamesOf({ schemas }: ApiModel): Map<string, string> {
  return new Map(
    [...schemas.values()].flatMap(({ name, requestName, pointer }) => [
      [name, pointer],
      [requestName ?? name, pointer],
    ]),
  );
}

/** More errors than this say nothing new. */
const mostErrors = 20;

function refusal(errors: readonly CodeError[], cwd: string): FteroGenError {
  return new FteroGenError(
    errors
      .slice(0, mostErrors)
      .map(({ code, message, path, line, column }) =>
        diagnostic('FG8005', { code, message }, { file: shownPath(path, cwd), line, column }),
      ),
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

function replaceTypes(
  files: readonly RenderedFile[],
  types: readonly RenderedFile[],
): readonly RenderedFile[] {
  const byPath = new Map(types.map((file) => [file.path, file]));
  return files.map((file) => byPath.get(file.path) ?? file);
}

/** Where places of the old code are after the edits and the stubs. */
function locator(carrier: Carrier, { edits }: Following, files: readonly UserFile[], cwd: string) {
  const afterEdits = new Map(carrier.files({ edits }).map((file) => [file.path, file.after]));
  const final = new Map(files.map((file) => [file.path, file.after]));
  return ({ path, start }: { readonly path: string; readonly start: number }) => {
    const edited = (afterEdits.get(path) ?? carrier.textOf(path)).replace(/^\uFEFF/, '');
    const spot = spotAt(path, edited, shift(start, edits.get(path) ?? []), cwd);
    const last = final.get(path);
    if (last === undefined || last === afterEdits.get(path)) return spot;
    const line = movedLines(edited, last.replace(/^\uFEFF/, ''))[spot.line - 1];
    return line === undefined ? spot : { ...spot, line: line + 1 };
  };
}

function stubIn(files: readonly UserFile[], name: string, cwd: string) {
  for (const { path, after } of files) {
    const at = new RegExp(`\\bnotImplemented\\((['"])${name.replaceAll('$', '\\$')}\\1`).exec(
      after,
    );
    if (at !== null) return spotAt(path, after, at.index, cwd);
  }
  return undefined;
}

/** What gives a value under an old name to somebody who expects the new one, without either being written. */
function errorsAtGraves(
  carrier: Carrier,
  { after, graves }: { readonly after: Overlay; readonly graves: Overlay },
  files: readonly UserFile[],
  tombstones: readonly Tombstone[],
): CodeError[] {
  if (tombstones.length === 0) return [];
  return carrier
    .errorsWith(new Map([...after, ...graves]), files)
    .filter(({ message }) =>
      tombstones.some(({ name }) => message.includes(`property '${name}' are incompatible`)),
    );
}

/** Without those that were there before the upgrade, and without repetitions. */
function withoutKnown(errors: readonly CodeError[], known: readonly CodeError[]): CodeError[] {
  const key = ({ path, code, source }: CodeError) => `${path}\n${code}\n${source}`;
  const seen = new Set(known.map(key));
  return errors.filter((error) => {
    const own = `${key(error)}\n${error.line}`;
    const isNew = !seen.has(key(error)) && !seen.has(own);
    seen.add(own);
    return isNew;
  });
}
