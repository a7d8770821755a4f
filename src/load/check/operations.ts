import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject, Pointer } from '../../model/index.js';
import { methods } from '../grammar/grammar.js';
import { entriesOf, field, resolved } from './rule.js';

export interface PathAt {
  readonly path: string;
  readonly item: JsonObject;
  readonly pointer: Pointer;
}

export interface OperationAt {
  /** `POST /calls`. */
  readonly name: string;
  readonly operation: JsonObject;
  readonly pointer: Pointer;
}

/** The paths of a document, extensions left out. */
export function pathsOf(document: JsonObject): PathAt[] {
  return entriesOf(field(document, 'paths')).flatMap(([path, value]) => {
    const item = resolved(document, value);
    return path.startsWith('x-') || !isJsonObject(item)
      ? []
      : [{ path, item, pointer: join('/paths', path) }];
  });
}

export function operationsOf({ path, item, pointer }: PathAt): OperationAt[] {
  return methods.flatMap((method) => {
    const operation = field(item, method);
    return isJsonObject(operation)
      ? [{ name: `${method.toUpperCase()} ${path}`, operation, pointer: join(pointer, method) }]
      : [];
  });
}
