export * from './api-model.js';
export * from './json.js';
export * from './loaded-spec.js';
export * from './pointer.js';
export * from './resolve.js';
export * from './schema.js';
export { buildModel, type ModelOptions } from './build-model.js';
export { schemasOfOperation, hasDirectedProperty } from './build/schemas.js';
export * from './visit.js';
