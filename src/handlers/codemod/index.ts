export { Carrier, type CarryInput } from './carry.js';
export type { Overlay } from './compiler/codebase.js';
export type { CodeError } from './compiler/code-errors.js';
export { findTsconfig, readConfigs } from './compiler/tsconfig.js';
export type { Doubt, Following, Rewrite } from './follow.js';
export { originComment } from './origins.js';
export { shift, type CodePlace } from './place.js';
export {
  handlerOrigin,
  type Fate,
  type Fates,
  type Origin,
  type Rename,
  type ValueRename,
} from './renames.js';
