export { readConfiguration, type Configuration } from './config-file.js';
export { configSchema } from './json-schema.js';
export { optionNames, options, type GivenOptions, type OptionName } from './options.js';
export {
  rebaseReference,
  resolveOptions,
  type GenerateOptions,
  type RunOptions,
} from './resolve-options.js';
