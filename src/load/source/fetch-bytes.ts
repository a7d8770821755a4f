import { FteroGenError, fail } from '../../diagnostics/index.js';
import { fetchTimeout, maximumBytes } from './limits.js';
import { isFetchable, isThisMachine } from './locate-source.js';
import { tooLarge } from './read-file.js';

const redirectLimit = 5;

/** What came from a URL. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it came from in the end: relative references count from there (RFC 3986, section 5.1.3). */
  readonly url: URL;
}

/** Whether a redirect may be followed to a URL, beyond what holds for each: of references, not all may. */
export type MayFollow = (url: URL) => Promise<boolean>;

/**
 * What stands behind a URL. Redirects are followed by hand, because each hop must pass the rules of the
 * first: https, or http of this machine itself, and nobody else sends us to this machine. User and
 * password of the URL go to its own origin only. One time limit holds for all hops and the answer.
 * @throws {FteroGenError} FG1005 to FG1007, FG1053
 */
export async function fetchBytes(
  url: URL,
  fetcher: typeof fetch = fetch,
  mayFollow: MayFollow = () => Promise.resolve(true),
): Promise<Fetched> {
  try {
    const found = await follow(url, fetcher, mayFollow, AbortSignal.timeout(fetchTimeout));
    return { bytes: await readBody(found.response, found.url.href), url: found.url };
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG1007', { url: url.href, reason: reasonOf(error) });
  }
}

async function follow(
  start: URL,
  fetcher: typeof fetch,
  mayFollow: MayFollow,
  signal: AbortSignal,
): Promise<{ response: Response; url: URL }> {
  let url = start;
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const headers = url.origin === start.origin ? authorization(start) : {};
    const response = await fetcher(withoutUser(url), { redirect: 'manual', signal, headers });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      if (response.ok) return { response, url: withoutUser(url) };
      throw new Error(`the server answered ${response.status}`);
    }
    await response.body?.cancel();
    const next = new URL(location, url);
    if (!isFetchable(next)) throw fail('FG1006', { url: next.href });
    if ((isThisMachine(next) && !isThisMachine(url)) || !(await mayFollow(next))) {
      throw fail('FG1053', { url: url.href, to: next.href });
    }
    url = next;
  }
  throw new Error(`more than ${redirectLimit} redirects`);
}

/** `fetch` takes no URL with a user in it; the header says the same (RFC 7617). */
function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function withoutUser(url: URL): URL {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  return copy;
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
