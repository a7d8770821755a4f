import type { NamedSchema, Pointer, SchemaAt } from '../../model/index.js';
import { localPointer, subschemas } from '../../model/index.js';

const combining = new Set(['allOf', 'anyOf', 'oneOf']);

/** The schemas that a type alias would name outside of any object or array, where TypeScript must resolve them at once. */
function immediateReferences(root: SchemaAt): Pointer[] {
  const found: Pointer[] = [];
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.schema === 'boolean') continue;
    const target = next.schema.$ref === undefined ? undefined : localPointer(next.schema.$ref);
    if (target !== undefined) found.push(target);
    pending.push(...subschemas(next).filter(({ keyword }) => combining.has(keyword)));
  }
  return found;
}

/**
 * For every named schema the references that would make its alias circular (`type A = A | B`), which
 * TypeScript refuses: the two are in one cycle of immediate references. Tarjan's strongly connected
 * components, without recursion since a chain can be as long as the document.
 */
export function findAliasCycles(
  schemas: ReadonlyMap<Pointer, NamedSchema>,
): ReadonlyMap<Pointer, ReadonlySet<Pointer>> {
  const edges = new Map<Pointer, Pointer[]>();
  for (const [pointer, named] of schemas) {
    edges.set(
      pointer,
      immediateReferences(named).filter((target) => schemas.has(target)),
    );
  }
  const cycles = new Map<Pointer, ReadonlySet<Pointer>>();
  const order = new Map<Pointer, number>();
  const low = new Map<Pointer, number>();
  const open: Pointer[] = [];
  const isOpen = new Set<Pointer>();

  for (const root of schemas.keys()) {
    if (order.has(root)) continue;
    const work: { pointer: Pointer; next: number }[] = [{ pointer: root, next: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { pointer } = frame;
      if (frame.next === 0) {
        order.set(pointer, order.size);
        low.set(pointer, order.size - 1);
        open.push(pointer);
        isOpen.add(pointer);
      }
      const target = edges.get(pointer)?.[frame.next];
      frame.next += 1;
      if (target !== undefined) {
        if (!order.has(target)) work.push({ pointer: target, next: 0 });
        else if (isOpen.has(target)) lower(low, pointer, order.get(target));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(low, parent.pointer, low.get(pointer));
      if (low.get(pointer) !== order.get(pointer)) continue;
      const members = new Set(open.splice(open.lastIndexOf(pointer)));
      for (const member of members) isOpen.delete(member);
      const selfReferring = edges.get(pointer)?.includes(pointer) === true;
      if (members.size > 1 || selfReferring) for (const one of members) cycles.set(one, members);
    }
  }
  return cycles;
}

function lower(low: Map<Pointer, number>, pointer: Pointer, value: number | undefined): void {
  if (value !== undefined) low.set(pointer, Math.min(low.get(pointer) ?? value, value));
}
