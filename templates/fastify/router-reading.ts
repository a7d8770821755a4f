import type { FastifyInstance } from 'fastify';
import { asSent, type Spelling } from './spelling.js';

/** How an app's router (find-my-way) reads URLs: what `routerOptions` change of it. */
export interface RouterReading {
  readonly ignoresTrailingSlash: boolean;
  readonly ignoresDuplicateSlashes: boolean;
  readonly ignoresCase: boolean;
  readonly endsPathAtSemicolon: boolean;
}

/** Options may stand at the top, too, until Fastify 6. */
export function readingOf({ initialConfig }: FastifyInstance): RouterReading {
  const { routerOptions = {}, ...top } = initialConfig;
  return {
    ignoresTrailingSlash: (routerOptions.ignoreTrailingSlash || top.ignoreTrailingSlash) ?? false,
    ignoresDuplicateSlashes:
      (routerOptions.ignoreDuplicateSlashes || top.ignoreDuplicateSlashes) ?? false,
    ignoresCase: (routerOptions.caseSensitive ?? top.caseSensitive) === false,
    endsPathAtSemicolon:
      ('useSemicolonDelimiter' in routerOptions && routerOptions.useSemicolonDelimiter === true) ||
      top.useSemicolonDelimiter === true,
  };
}

const authority = /^https?:\/\/[^/?#]*/i;

/** A request target without the origin that it may start with (RFC 9112, 3.2.2). */
export function originForm(url: string): string {
  if (url.charCodeAt(0) === 47) return url;
  const rest = url.replace(authority, '');
  return rest === url || rest.startsWith('/') ? rest : `/${rest}`;
}

/** Where the path ends: at the first character that the router takes for a delimiter. */
export function pathEnd(url: string, { endsPathAtSemicolon }: RouterReading): number {
  const question = url.indexOf('?', 1);
  const hash = url.indexOf('#', 1);
  let end = question === -1 ? url.length : question;
  if (hash !== -1 && hash < end) end = hash;
  if (!endsPathAtSemicolon) return end;
  const semicolon = url.indexOf(';', 1);
  return semicolon !== -1 && semicolon < end ? semicolon : end;
}

/**
 * The path that the router matches: what `decodeURI` decodes is decoded, so that a percent sign is left
 * only where decoding it would make a delimiter. `undefined` when the text is no encoded UTF-8.
 */
export function pathSeen(written: string, reading: RouterReading): string | undefined {
  try {
    return folded(decodedURI(written), reading);
  } catch {
    return undefined;
  }
}

function decodedURI(text: string): string {
  return text.includes('%') ? decodeURI(text.replaceAll('%25', '%2525')) : text;
}

function folded(path: string, reading: RouterReading): string {
  const { ignoresDuplicateSlashes, ignoresTrailingSlash } = reading;
  const single = ignoresDuplicateSlashes ? path.replaceAll(/\/{2,}/g, '/') : path;
  return ignoresTrailingSlash && single.length > 1 && single.endsWith('/')
    ? single.slice(0, -1)
    : single;
}

/** The spelling of paths that were read by `pathSeen`. */
export function spellingFor(reading: RouterReading): Spelling {
  const compared = reading.ignoresCase ? lowerCase : (text: string) => text;
  return {
    template: (path) => folded(path, reading),
    literal: (text) => compared(decodedIfPossible(asSent(text))),
    segment: compared,
  };
}

function decodedIfPossible(text: string): string {
  try {
    return decodedURI(text);
  } catch {
    return text;
  }
}

/** Letters that would change the text's length stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
