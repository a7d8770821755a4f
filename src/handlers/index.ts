export { planHandlers, type HandlersInput, type HandlersPlan } from './plan-handlers.js';
export type {
  HandlerFile,
  HandlerOperation,
  HandlersDescription,
  HandlersIndex,
} from './scaffold.js';
export { applyEdits, type TextEdit } from './text-edit.js';
export type { UserFile } from './user-file.js';
