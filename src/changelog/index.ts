export type { Action, ChangelogEntry, MentionedOperation } from './entry.js';
export { mentionedOperations } from './mentions.js';
export { parseChangelog } from './parse.js';
export { entriesBetween } from './versions.js';
