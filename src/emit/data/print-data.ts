import { literalKey, quote } from '../text/escape.js';

const width = 100;

/**
 * Writes plain data as a TypeScript literal in the form that prettier leaves alone: on one line where it
 * fits, otherwise one entry a line. `after` is what follows on the last line.
 */
export function printData(value: unknown, indent: string, before: number, after = 1): string {
  const flat = printFlat(value);
  if (flat !== undefined && before + flat.length + after <= width) return flat;
  if (Array.isArray(value)) return printList(value, indent);
  if (typeof value === 'object' && value !== null) return printEntries(value, indent);
  return flat ?? 'undefined';
}

function printList(value: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  const lines = value.map((item) => `${inner}${printData(item, inner, inner.length)},\n`);
  return `[\n${lines.join('')}${indent}]`;
}

function printEntries(value: object, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([key, member]) => {
    const head = `${inner}${literalKey(key)}: `;
    return `${head}${printData(member, inner, head.length)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** Prettier always breaks a list of several objects, or of several lists, that have several entries each. */
function mustBreak(value: readonly unknown[]): boolean {
  if (value.length < 2) return false;
  return (
    value.every((item) => isRecord(item) && Object.keys(item).length > 1) ||
    value.every((item) => Array.isArray(item) && item.length > 1)
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function printFlat(value: unknown): string | undefined {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(printFlat);
    return mustBreak(value) || parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
  }
  if (!isRecord(value)) return 'undefined';
  const parts = Object.entries(value).map(([key, member]) => {
    const flat = printFlat(member);
    return flat === undefined ? undefined : `${literalKey(key)}: ${flat}`;
  });
  if (parts.includes(undefined)) return undefined;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
