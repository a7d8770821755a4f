import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const folder = new URL('../../../specs/ftero/', import.meta.url);

export const ftero = {
  newest: '1.19.0',
  /** Oldest first. */
  versions: readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
};

export const adjacentVersions = ftero.versions
  .slice(1)
  .map((newer, index) => ({ older: ftero.versions[index] ?? '', newer }));

export function specText(version: string): string {
  return readFileSync(new URL(`${version}.yaml`, folder), 'utf8');
}

const parsed = new Map<string, string>();

/** A fresh object each time, for tools that change what they are given; parsed only once. */
export function readSpec(version: string): JsonObject {
  const json = parsed.get(version) ?? JSON.stringify(parse(specText(version)));
  parsed.set(version, json);
  return JSON.parse(json) as JsonObject;
}

export function changelogText(): string {
  return readFileSync(new URL('changelog.md', folder), 'utf8');
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** RFC 6901, undefined where nothing is. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else return undefined;
  }
  return value;
}
