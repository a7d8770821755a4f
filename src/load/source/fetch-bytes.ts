import { FteroGenError, fail } from '../../diagnostics/index.js';
import { fetchTimeout, maximumBytes } from './limits.js';
import { isFetchable } from './locate-source.js';
import { tooLarge } from './read-file.js';

const redirectLimit = 5;

/**
 * The bytes behind a URL. Redirects are followed by hand, because each hop must pass the same rule
 * as the URL that the user named: never plain http across a network. Fails with FG1005 to FG1007.
 */
export async function fetchBytes(url: URL, fetcher: typeof fetch = fetch): Promise<Uint8Array> {
  try {
    const response = await follow(url, fetcher, AbortSignal.timeout(fetchTimeout));
    return await readBody(response, url.href);
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG1007', { url: url.href, reason: reasonOf(error) });
  }
}

async function follow(start: URL, fetcher: typeof fetch, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const response = await fetcher(url, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      if (response.ok) return response;
      throw new Error(`the server answered ${response.status}`);
    }
    url = new URL(location, url);
    if (!isFetchable(url)) throw fail('FG1006', { url: url.href });
  }
  throw new Error(`more than ${redirectLimit} redirects`);
}

async function readBody(response: Response, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maximumBytes) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${fetchTimeout / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
