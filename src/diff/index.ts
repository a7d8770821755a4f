export type * from './change.js';
export type { Audit, DiffOptions, DiffResult, DiffSide } from './options.js';
export { diff } from './diff.js';
export { diffAlong } from './along/diff-along.js';
export { readDecisions, writeDecisions, type Decision } from './decisions.js';
export {
  isDocumentation,
  kindIds,
  kinds,
  type Group,
  type Kind,
  type KindId,
} from './kinds/index.js';
export { kindsTable } from './kinds/table.js';
export { only } from './only.js';
export * from './report/index.js';
