export { recall, remember } from './memory.js';
export type { Recollection } from './recollection.js';
