export type { Action, ChangelogEntry, MentionedOperation } from './entry.js';
export { mentionedOperations } from './mentions.js';
export { parseChangelog } from './parse.js';
export { compareVersions, entriesBetween } from './versions.js';
