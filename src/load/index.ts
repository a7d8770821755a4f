export { listBundled, type BundledSpec } from './catalogue.js';
export { loadSpec, type LoadOptions } from './load-spec.js';
