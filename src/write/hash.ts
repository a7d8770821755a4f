import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a text. Line ends do not count: a checkout that turns LF into CRLF is no edit.
 */
export function hashText(text: string): string {
  const canonical = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
