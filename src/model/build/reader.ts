import { diagnostic } from '../../diagnostics/index.js';
import type { Code, Diagnostic, Place } from '../../diagnostics/index.js';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { localPointer } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import { valueAt } from '../resolve.js';

/** An object of the document and where it stands, after following references. */
export interface Node {
  readonly value: JsonObject;
  readonly pointer: Pointer;
}

/** What the builders share: the document, how to follow a reference in it, and where findings go. */
export interface Reader {
  readonly document: JsonObject;
  readonly follow: (value: JsonValue | undefined, pointer: Pointer) => Node | undefined;
  readonly report: <C extends Code>(
    code: C,
    parameters: Parameters<typeof diagnostic<C>>[1],
    pointer: Pointer,
  ) => void;
  /** Reports what several readers come across only the first time. */
  readonly reportOnce: Reader['report'];
  readonly diagnostics: readonly Diagnostic[];
}

export function createReader(document: JsonObject, locate: (pointer: Pointer) => Place): Reader {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const report: Reader['report'] = (code, parameters, pointer) => {
    diagnostics.push(diagnostic(code, parameters, locate(pointer)));
  };
  return {
    document,
    diagnostics,
    follow(value, pointer) {
      let node = value;
      let at = pointer;
      const seen = new Set<string>();
      while (isJsonObject(node)) {
        const ref = node['$ref'];
        if (typeof ref !== 'string') return { value: node, pointer: at };
        const target = localPointer(ref);
        // References that lead in a circle lead nowhere.
        if (target === undefined || seen.has(target)) return undefined;
        seen.add(target);
        node = valueAt(document, target);
        at = target;
      }
      return undefined;
    },
    report,
    reportOnce(code, parameters, pointer) {
      const key = `${code} ${pointer} ${JSON.stringify(parameters)}`;
      if (!told.has(key)) report(code, parameters, pointer);
      told.add(key);
    },
  };
}

/**
 * An object of the document with the members that OpenAPI gives it, each whatever the author wrote: the
 * names are checked by the compiler, the values by whoever reads them.
 */
export type Untrusted<T> = {
  readonly [
    K in keyof T as K extends `x-${string}` ? never : string extends K ? never : K
  ]?: JsonValue;
};

export function untrusted<T>(value: JsonValue | undefined): Untrusted<T> {
  return object(value) as Untrusted<T>;
}

export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `{ description: … }` when there is one, for spreading into a noun with optional members. */
export function optional<K extends string>(
  key: K,
  value: string | undefined,
): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}

export function object(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function list(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
