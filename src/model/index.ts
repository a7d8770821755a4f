export * from './api-model.js';
export * from './json.js';
export * from './loaded-spec.js';
export * from './pointer.js';
export * from './resolve.js';
export * from './schema.js';
