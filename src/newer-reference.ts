import { listBundled } from './load/index.js';

/**
 * What to compare `current` with, or to go to: what is configured, when that is another reference. A
 * configuration that pins the version itself would say nothing; then it is the newest bundled one.
 */
export function newerReference(configured: string, current: string): string {
  if (configured !== current || !configured.includes('@')) return configured;
  const [name] = configured.split('@', 1);
  const newest = listBundled().find((one) => one.name === name && one.newest);
  return newest === undefined ? configured : `${newest.name}@${newest.version}`;
}
