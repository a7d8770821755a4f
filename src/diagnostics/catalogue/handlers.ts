import { entry } from './entry.js';

const addByHand = 'Add the method by hand: the type checker names the object that lacks it.';

/** FG5xxx: the user's handler files. */
export const handlersCatalogue = {
  FG5001: entry<{ operations: readonly string[]; reason: string }>(
    'warning',
    ({ operations, reason }) => `No stub was written for ${operations.join(', ')}: ${reason}.`,
    addByHand,
  ),
  FG5002: entry<{ operation: string }>(
    'warning',
    ({ operation }) => `The API has no operation ${operation} any more.`,
    'Remove the method when its code is no longer needed. Nothing of yours is deleted.',
  ),
  FG5003: entry<{ operation: string; from: string; to: string }>(
    'warning',
    ({ operation, from, to }) => `${operation} has moved from ${from} to ${to}.`,
    'Move the code of the method there, in place of the stub.',
  ),
  FG5004: entry<{ reason: string }>(
    'warning',
    ({ reason }) => `The file was left as it is: ${reason}.`,
    addByHand,
  ),
  FG5005: entry<{ object: string }>(
    'warning',
    ({ object }) => `The API has no group of operations ${object} any more.`,
    'Remove the entry, and its file when the code is no longer needed. Nothing of yours is deleted.',
  ),
  FG5006: entry<{ object: string; reason: string }>(
    'warning',
    ({ object, reason }) => `${object} was not added to the handlers: ${reason}.`,
    'Add it by hand: the type checker names the object that lacks it.',
  ),
  FG5007: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Cannot read the handlers in ${path}: ${reason}.`,
    'Check the permissions, or name another folder with --handlers.',
  ),
};
