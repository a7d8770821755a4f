import type { SecurityRequirement } from '../api-model.js';
import { isJsonObject } from '../json.js';
import type { JsonValue } from '../json.js';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import type { Reader } from './reader.js';

/** Who may call: whoever meets one alternative, so nobody when there is none; undefined: everybody. */
export type Access = readonly SecurityRequirement[] | undefined;

/** A value that stands where OpenAPI has a list of Security Requirement Objects, and where. */
export interface SecurityAt {
  readonly value: JsonValue | undefined;
  readonly pointer: Pointer;
}

/** Why a value is no requirement, and in what sense it is one all the same. */
interface Doubt {
  readonly problem: string;
  readonly meaning: string;
  readonly pointer: Pointer;
}

type Doubtful<T> = { readonly read: T; readonly doubts: readonly Doubt[] };

const nobody = 'no request meets it: those that nothing else admits are answered 401';

const unreadable = (problem: string, pointer: Pointer): Doubtful<undefined> => ({
  read: undefined,
  doubts: [{ problem, meaning: nobody, pointer }],
});

/** Scopes are a list of texts (OpenAPI 3.1.1, Security Requirement Object). */
function readScopes(value: JsonValue, pointer: Pointer): Doubtful<readonly string[] | undefined> {
  if (value === null) {
    const doubt = { problem: 'the scopes are empty', meaning: 'no scope is asked for', pointer };
    return { read: [], doubts: [doubt] };
  }
  if (typeof value === 'string' && value !== '') {
    const doubt = {
      problem: 'the scopes are no list',
      meaning: `it is read as [${value}]`,
      pointer,
    };
    return { read: [value], doubts: [doubt] };
  }
  if (!isList(value)) return unreadable('the scopes are no list', pointer);
  const scopes = value.filter((scope) => typeof scope === 'string');
  if (scopes.length < value.length) return unreadable('a scope is no text', pointer);
  return { read: scopes, doubts: [] };
}

function readAlternative(
  value: JsonValue,
  pointer: Pointer,
): Doubtful<SecurityRequirement | undefined> {
  if (typeof value === 'string' && value !== '') {
    const meaning = `it is read as the security scheme ${value}`;
    const doubt = { problem: 'a requirement is a text, not an object', meaning, pointer };
    return { read: [{ scheme: value, scopes: [], pointer }], doubts: [doubt] };
  }
  if (!isJsonObject(value)) return unreadable('a requirement is no object', pointer);
  const doubts: Doubt[] = [];
  const schemes: SecurityRequirement[number][] = [];
  for (const [scheme, scopes] of Object.entries(value)) {
    const at = join(pointer, scheme);
    const found = readScopes(scopes, at);
    doubts.push(...found.doubts);
    if (found.read === undefined) return { read: undefined, doubts };
    schemes.push({ scheme, scopes: found.read, pointer: at });
  }
  return { read: schemes, doubts };
}

function readAll(value: JsonValue, pointer: Pointer): Doubtful<readonly SecurityRequirement[]> {
  if (isList(value)) {
    const found = value.map((one, index) => readAlternative(one, join(pointer, index)));
    return {
      read: found.flatMap(({ read }) => (read === undefined ? [] : [read])),
      doubts: found.flatMap(({ doubts }) => doubts),
    };
  }
  // An object without a member would let everybody in, if it were read as the one alternative.
  const isOne = typeof value === 'string' || (isJsonObject(value) && Object.keys(value).length > 0);
  if (!isOne) return { read: [], doubts: unreadable('"security" is no list', pointer).doubts };
  const found = readAlternative(value, pointer);
  const meaning = 'it is read as the only requirement';
  const doubts = [{ problem: '"security" is no list', meaning, pointer }, ...found.doubts];
  return { read: found.read === undefined ? [] : [found.read], doubts };
}

/**
 * Reads who may call (OpenAPI 3.1.1, Security Requirement Object). What is no requirement is read as
 * the nearest that is one, and where there is none, it is one that no request meets: what the document
 * says about security never comes to nothing. Each doubt is a warning, told once a place.
 */
export function readAccess(reader: Reader, { value, pointer }: SecurityAt): Access {
  if (value === undefined || (isList(value) && value.length === 0)) return undefined;
  const { read, doubts } = readAll(value, pointer);
  for (const { problem, meaning, pointer: at } of doubts) {
    reader.reportOnce('FG2022', { problem, meaning }, at);
  }
  return read;
}

/** Both must admit: each alternative of the one together with each of the other. */
export function bothOf(one: Access, other: Access): Access {
  if (one === undefined || other === undefined) return one ?? other;
  return one.flatMap((left) => other.map((right) => [...left, ...right]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
