import { FteroGenError, fail, systemReason, withoutCredentials } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import type { InputFile } from '../parse/parsed-file.js';
import { fetchBytes } from '../source/fetch-bytes.js';
import { parseBytes } from '../source/parse-bytes.js';
import { readBytes } from '../source/read-file.js';
import { judge } from './policy.js';
import type { RefPolicy, Verdict } from './policy.js';

/** A file of a specification with the URL that its relative references start from. */
export interface SpecFile extends InputFile {
  readonly base: URL;
}

/** Reads the file that a reference names, once each. `at` is the place of the reference. */
export type ReferenceLoader = (url: URL, ref: string, at: () => Place) => Promise<SpecFile>;

/**
 * A loader that starts with the file of the document itself. What a server redirects to is judged like
 * the reference. Fails with FG1040, FG1041 (not allowed)
 * or FG1044 (not readable) at the place of the reference, and with the codes of reading a file.
 */
export function referenceLoader(
  root: SpecFile,
  policy: RefPolicy,
  nameOf: (path: string) => string,
  fetcher?: typeof fetch,
): ReferenceLoader {
  const known = new Map<string, Promise<SpecFile>>([[root.base.href, Promise.resolve(root)]]);
  const files = new Map<string, SpecFile>([[root.base.href, root]]);
  return async (url, ref, at) => {
    const found = known.get(url.href);
    if (found !== undefined) return found;
    const verdict = await judge(url, policy);
    if ('refused' in verdict) {
      throw fail(verdict.refused === 'folder' ? 'FG1040' : 'FG1041', { ref }, at());
    }
    const loading = load(verdict, url, policy, nameOf, fetcher).then(
      (file) => {
        // Two references may lead to one file by different ways: it is the same file.
        const first = files.get(file.base.href) ?? file;
        files.set(file.base.href, first);
        return first;
      },
      (error: unknown) => {
        throw atReference(error, ref, at);
      },
    );
    known.set(url.href, loading);
    return loading;
  };
}

async function load(
  verdict: Exclude<Verdict, { refused: string }>,
  named: URL,
  policy: RefPolicy,
  nameOf: (path: string) => string,
  fetcher?: typeof fetch,
): Promise<SpecFile> {
  if (verdict.allowed === 'file') {
    const file = nameOf(verdict.path);
    const bytes = await readBytes(verdict.path, file);
    return { ...(await parseBytes(bytes, file, named)), base: named };
  }
  const mayFollow = async (hop: URL) => 'allowed' in (await judge(hop, policy));
  const { bytes, url } = await fetchBytes(verdict.url, fetcher, mayFollow);
  const parsed = await parseBytes(bytes, withoutCredentials(url.href), url);
  return { ...parsed, base: url };
}

// An error inside the other file says where by itself; that there is no such file says the reference.
function atReference(error: unknown, ref: string, at: () => Place): unknown {
  if (!(error instanceof FteroGenError)) {
    return fail('FG1044', { ref, reason: systemReason(error) }, at());
  }
  const [first] = error.diagnostics;
  if (first === undefined || first.place !== undefined) return error;
  return fail('FG1044', { ref, reason: first.message.replace(/\.$/, '') }, at());
}
