import { createHash } from 'node:crypto';

import { withoutCredentials } from '../../diagnostics/index.js';
import { parseText } from '../parse/parse-text.js';
import type { InputFile } from '../parse/parsed-file.js';
import { decodeText } from './decode-text.js';

/** Bytes of a file as a value that remembers what it was made from. `name` is what messages call it. */
export async function parseBytes(bytes: Uint8Array, name: string, url: URL): Promise<InputFile> {
  const parsed = await parseText(decodeText(bytes, name), name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...parsed, input: { url: withoutCredentials(url.href), sha256 } };
}
