import type { OperationObject, ResponseObject } from 'openapi3-ts/oas31';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import type { UnnamedOperation } from './operations.js';
import { object, untrusted } from './reader.js';
import type { Reader } from './reader.js';
import { valueAt } from '../resolve.js';

/** What a server has no use for, told once a kind with the first place. */
const ignored = {
  FG2102: ({ pointer }: UnnamedOperation, reader: Reader): Pointer[] => {
    const { callbacks } = untrusted<OperationObject>(valueAt(reader.document, pointer));
    return Object.keys(object(callbacks)).map((name) => join(pointer, 'callbacks', name));
  },
  FG2103: ({ responses }: UnnamedOperation, reader: Reader): Pointer[] =>
    responses.flatMap(({ pointer }) => {
      const { links } = untrusted<ResponseObject>(valueAt(reader.document, pointer));
      return Object.keys(object(links)).map((name) => join(pointer, 'links', name));
    }),
} as const;

/** Notes on parts of the operations that generated code leaves out, and on webhooks that nobody asked for. */
export function noteIgnored(
  reader: Reader,
  operations: readonly UnnamedOperation[],
  webhooks: readonly UnnamedOperation[],
): void {
  for (const code of Object.keys(ignored) as (keyof typeof ignored)[]) {
    const found = operations.flatMap((operation) => ignored[code](operation, reader));
    const [first] = found;
    if (first !== undefined) reader.report(code, { count: found.length }, first);
  }
  const [first] = webhooks;
  if (first !== undefined) reader.report('FG2104', { count: webhooks.length }, first.pointer);
}
