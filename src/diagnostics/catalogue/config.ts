import { entry } from './entry.js';

const list = (names: readonly string[]): string => names.join(', ');

/** FG3xxx: the command line and the configuration file. */
export const configCatalogue = {
  FG3001: entry<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    'error',
    ({ key }) => `There is no option ${JSON.stringify(key)}.`,
    ({ suggestion, known }) =>
      suggestion === undefined ? `Options: ${list(known)}.` : `Did you mean ${suggestion}?`,
  ),
  FG3002: entry<{ key: string; expected: string; found: string }>(
    'error',
    ({ key, expected, found }) => `The option ${key} must be ${expected}, not ${found}.`,
    'The schema of the file is published as specs/schemas/config.schema.json; editors check it with "$schema".',
  ),
  FG3003: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Cannot read the configuration ${path}: ${reason}.`,
    'Name an existing file with --config, or leave the option out.',
  ),
  FG3004: entry<{ paths: readonly string[] }>(
    'error',
    ({ paths }) => `There is more than one configuration: ${list(paths)}.`,
    'Keep one of them, or name one with --config.',
  ),
  FG3005: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `The configuration ${path} failed while it was loaded: ${reason}.`,
    'The file has to export the options as its default export.',
  ),
  FG3006: entry<{ known: readonly string[] }>(
    'error',
    () => 'No framework was named.',
    ({ known }) =>
      `Name one with --framework, or as "framework" in the configuration: ${list(known)}.`,
  ),
  FG3007: entry<{ found: string }>(
    'error',
    ({ found }) => `The configuration must be an object of options, not ${found}.`,
    'For example: framework: fastify',
  ),
  FG3008: entry<{ path: string; extensions: readonly string[] }>(
    'error',
    ({ path }) => `${path} has no extension that a configuration can have.`,
    ({ extensions }) => `Extensions: ${list(extensions)}.`,
  ),
  FG3020: entry<{ reason: string }>(
    'error',
    ({ reason }) => `Internal error: ${reason}`,
    'This is a fault of ftero-gen. Please report it; DEBUG=ftero-gen shows where it happened.',
  ),
  FG3021: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} is not empty.`,
    'Name a new folder. In an existing project run ftero-gen generate instead.',
  ),
  FG3022: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Cannot make the project ${path}: ${reason}.`,
    'Check the path and the permissions of the folder above it.',
  ),
};
