import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { HeaderValue, OutgoingHeaders } from './answer.js';
import type { Finding } from './descriptor.js';
import type { PlannedHeader } from './response-plan.js';

/**
 * Fields that say where a message ends and what becomes of the connection (RFC 9110, 7.6.1, and RFC 9112, 6):
 * the server's to set. A wrong one would make the client take the next answer for a part of this.
 */
const framing: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Writes a handler's header values as fields (OpenAPI, style `simple`). Names become lower case. Fields of
 * the connection are left out, except the wish to close it. Throws when a name or a value cannot stand in a
 * header.
 */
export function outgoingHeaders(values: Readonly<Record<string, HeaderValue>>): OutgoingHeaders {
  const headers: OutgoingHeaders = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const name = key.toLowerCase();
    const text =
      name === 'set-cookie' && Array.isArray(value) ? value.map(String) : fieldText(value);
    if (framing.has(name) && !(name === 'connection' && text === 'close')) continue;
    validateHeaderName(name);
    for (const line of [text].flat()) validateHeaderValue(name, line);
    headers[name] = text;
  }
  return headers;
}

/** The length that a handler declares of its answer's body, if it is one. */
export function declaredLength(
  values: Readonly<Record<string, HeaderValue>> | undefined,
): number | undefined {
  const [, value] =
    Object.entries(values ?? {}).find(([key]) => key.toLowerCase() === 'content-length') ?? [];
  const text = String(value ?? '');
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function fieldText(value: NonNullable<HeaderValue>): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value).flat().map(String).join(',');
}

/** What is wrong with the headers of an answer. */
export function headerFindings(
  planned: readonly PlannedHeader[],
  values: Readonly<Record<string, HeaderValue>> | undefined,
): Finding[] {
  const given = new Map(
    Object.entries(values ?? {}).map(([key, value]) => [key.toLowerCase(), value] as const),
  );
  return planned.flatMap(({ name, required, check }) => {
    const value = given.get(name);
    const at = `header ${name}`;
    if (value === undefined) {
      return required ? [{ pointer: at, keyword: 'required', message: 'is required' }] : [];
    }
    const findings = check?.(value) ?? [];
    return findings.map((finding) => ({ ...finding, pointer: at + finding.pointer }));
  });
}
