import { entry } from './entry.js';

const runAgain = 'Correct the cause and run the same command again.';

/** FG6xxx: the output folder. */
export const writeCatalogue = {
  FG6001: entry<{ path: string; action: 'read' | 'write' | 'remove'; reason: string }>(
    'error',
    ({ path, action, reason }) => `Cannot ${action} ${path}: ${reason}.`,
    'Check the permissions of the folder and of what is in it.',
  ),
  FG6002: entry<{ path: string }>(
    'error',
    ({ path }) => `The output folder ${path} is a file.`,
    'Name a folder with --out.',
  ),
  FG6003: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `${path} cannot be the output folder: ${reason}.`,
    'The output folder belongs to the tool alone. Name a folder of its own with --out, for example src/generated.',
  ),
  FG6004: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Refused to write ${JSON.stringify(path)}: ${reason}.`,
    'Generated files stay inside the output folder, under names that every system allows. Rename what this file is named after in the specification.',
  ),
  FG6005: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} was edited by hand since it was generated.`,
    'Move the edit to a handler or to an overlay and restore the file, or overwrite it with --force.',
  ),
  FG6006: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} was not made by this tool and stands where a generated file goes.`,
    'Move it away, choose another folder with --out, or overwrite it with --force.',
  ),
  FG6007: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `The manifest ${path} cannot be used: ${reason}.`,
    'Restore it from version control, or rebuild it with --force, which overwrites generated files.',
  ),
  FG6008: entry<{ path: string }>(
    'warning',
    ({ path }) => `${path} is no longer generated, but was edited by hand: kept.`,
    'Delete it when the edit is no longer needed.',
  ),
  FG6009: entry<{ path: string; folder: string }>(
    'error',
    ({ path, folder }) => `${path} leads out of ${folder} through a symbolic link.`,
    'Replace the link by a folder.',
  ),
  FG6010: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `The text generated for ${path} is not well-formed: ${reason}.`,
    'This is a fault of ftero-gen. Please report it with the specification that shows it.',
  ),
  FG6011: entry<{ path: string; pid?: number; host?: string }>(
    'error',
    ({ path, pid, host }) =>
      pid === undefined || host === undefined
        ? `One run after the other is writing to ${path}.`
        : `Another run is writing to this folder: ${path} is of process ${pid} on ${host}.`,
    'Wait until the other run has ended. A run on another machine, or in another container, counts as ended after two minutes.',
  ),
  FG6012: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} was changed while this run was at work.`,
    'Nothing was written. Run again.',
  ),
  FG6014: entry<{ path: string }>(
    'note',
    ({ path }) => `An earlier run was interrupted; its changes to ${path} were completed.`,
    'There is nothing to do.',
  ),
  FG6015: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} is a folder or a link and stands where a generated file goes.`,
    'Move it away or choose another folder with --out.',
  ),
  FG6016: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `The files are staged, but ${path} could not be put in place: ${reason}.`,
    `${runAgain} The next run completes what this one began.`,
  ),
  FG6017: entry<{ path: string; found: string }>(
    'error',
    ({ path, found }) => `${path} was not made by a run on this machine: ${found}.`,
    'The folder is the tool’s own, and nothing in it is believed that came from elsewhere. Nothing was changed. Look where it came from, then delete it; restore the output folder from version control if a run on another machine was interrupted.',
  ),
  FG6018: entry<{ path: string }>(
    'error',
    ({ path }) =>
      `A run that was writing to ${path} was interrupted, so that it is half old, half new.`,
    'Run `ftero-gen generate` or `ftero-gen upgrade` without --dry-run or --check: either completes what was begun.',
  ),
  FG6019: entry<{ path: string }>(
    'warning',
    ({ path }) => `${path} was changed while it was to be written: it was left as it is.`,
    'Compare it with what the tool would write: run the same command again.',
  ),
  FG6020: entry<{ path: string; found: readonly string[] }>(
    'error',
    ({ path, found }) =>
      `${path} holds what this tool did not make: ${found.slice(0, 3).join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}.`,
    'The output folder belongs to the tool alone. Name another folder with --out, or use --force, which leaves these files where they are.',
  ),
  FG6021: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} is a link that leads nowhere, or stands below one.`,
    'Replace the link by a folder, or name another folder.',
  ),
  FG6022: entry<{ action: string; path: string | undefined; reason: string }>(
    'error',
    ({ action, path, reason }) =>
      `The system refused ${action}${path === undefined ? '' : ` of ${path}`}: ${reason}.`,
    'Correct the cause and run the same command again.',
  ),
};
