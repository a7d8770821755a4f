export type { Action, ChangelogEntry, MentionedOperation } from './entry.js';
export { parseChangelog } from './parse.js';
export { compareVersions, entriesBetween } from './versions.js';
