import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { HeaderValue, OutgoingHeaders } from './answer.js';
import type { Finding } from './descriptor.js';
import type { PlannedHeader } from './response-plan.js';

/**
 * Writes a handler's header values as fields (OpenAPI, style `simple`). Names become lower case.
 * Throws when a name or a value cannot stand in a header.
 */
export function outgoingHeaders(values: Readonly<Record<string, HeaderValue>>): OutgoingHeaders {
  const headers: OutgoingHeaders = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const name = key.toLowerCase();
    const text =
      name === 'set-cookie' && Array.isArray(value) ? value.map(String) : fieldText(value);
    validateHeaderName(name);
    for (const line of [text].flat()) validateHeaderValue(name, line);
    headers[name] = text;
  }
  return headers;
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
