import { diagnostic, type Diagnostic } from '../diagnostics/index.js';

const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Refused by Windows, and unreadable everywhere. */
function isForbidden(character: string): boolean {
  return character < ' ' || '<>:"|?*'.includes(character);
}

/** Tests of one path, in order; the first that holds is the reason for refusing it. */
const refusals: readonly (readonly [(path: string) => boolean, string])[] = [
  [(path) => path === '', 'it is empty'],
  [(path) => path.includes('\\'), 'it contains a backslash'],
  [(path) => path.startsWith('/') || /^[a-z]:/i.test(path), 'it is absolute'],
  [(path) => [...path].some(isForbidden), 'it contains a character that file names cannot have'],
  [(path) => path.split('/').includes('..'), 'it climbs out of its folder'],
  [(path) => path.split('/').some((part) => part === '' || part === '.'), 'a part of it is empty'],
  [(path) => path.split('/').some((part) => windowsDevice.test(part)), 'Windows reserves the name'],
  [
    (path) => path.split('/').some((part) => /[. ]$/.test(part)),
    'Windows drops its last character',
  ],
  [(path) => path.split('/').some((part) => part.length > 200), 'a part of it is too long'],
  [
    (path) => path.split('/').some((part) => /^(?:\.git|git~1|node_modules)$/i.test(part)),
    'what is in there belongs to another tool',
  ],
  [
    (path) => path.toLowerCase().startsWith('.ftero-gen'),
    'names that start with .ftero-gen are the tool’s own',
  ],
];

/** Why a path must not be written below the output folder, or undefined when it may be. */
export function refusalOf(path: string): string | undefined {
  return refusals.find(([refuses]) => refuses(path))?.[1];
}

/** Finds unsafe paths and paths that are one file where case does not count. */
export function checkPaths(paths: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const reason = refusalOf(path);
    if (reason !== undefined) found.push(diagnostic('FG6004', { path, reason }));
    const folded = path.normalize('NFC').toLowerCase();
    const twin = seen.get(folded);
    if (twin === undefined) seen.set(folded, path);
    else found.push(diagnostic('FG6004', { path, reason: `it is the same file as ${twin}` }));
  }
  return found;
}
