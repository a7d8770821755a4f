import type { Shape } from './descriptor.js';
import { coercionOf } from './coerce.js';
import { setOwn } from './own-property.js';
import type { Pairs } from './pairs.js';
import { UnreadableText, type Decode } from './percent.js';
import { memberShape } from './styles.js';
import { refuseUnsafe } from './unsafe-names.js';

/** Reads a parameter whose parts are pairs of their own; `undefined` when there are none. */
export type ReadSpread = (others: Pairs['others']) => unknown;

/** Exploded `form` objects: `R=100&G=200`. Without `additional` only the declared properties are taken. */
export function exploded(shape: Shape, decode: Decode): ReadSpread {
  return (others) => {
    let value: Record<string, unknown> | undefined;
    for (const [name, text] of others) {
      const inner = memberShape(shape, name);
      if (inner === undefined) continue;
      refuseUnsafe([name]);
      value ??= {};
      addMember(value, name, inner, decode(text));
    }
    return value;
  };
}

/** `deepObject`: `color[R]=100&color[G]=200`, and deeper objects and lists in the way that has become common. */
export function deep(parameter: string, shape: Shape, decode: Decode): ReadSpread {
  const prefix = `${parameter}[`;
  return (others) => {
    let value: Record<string, unknown> | undefined;
    for (const [name, text] of others) {
      if (!name.startsWith(prefix)) continue;
      value ??= {};
      const keys = keysOf(name.slice(parameter.length));
      refuseUnsafe(keys);
      place(value, shape, keys, decode(text));
    }
    return value;
  };
}

const maxDepth = 16;

function keysOf(brackets: string): string[] {
  if (!brackets.endsWith(']')) throw new UnreadableText('style', 'must have the form name[key]');
  const keys = brackets.slice(1, -1).split('][');
  if (keys.length > maxDepth) throw new UnreadableText('depth', 'is nested too deeply');
  return keys;
}

function place(
  target: Record<string, unknown>,
  shape: Shape,
  keys: readonly string[],
  text: string,
): void {
  const [key = '', ...inner] = keys;
  const next = memberShape(shape, key);
  if (inner.length === 0 || (inner.length === 1 && inner[0] === '' && isList(next))) {
    addMember(target, key, next ?? { types: ['string'] }, text);
    return;
  }
  const existing = Object.hasOwn(target, key) ? target[key] : undefined;
  const child: Record<string, unknown> = isRecord(existing) ? existing : {};
  if (child !== existing) setOwn(target, key, child);
  place(child, next ?? { types: ['object'] }, inner, text);
}

/** Adds a member; one that is repeated becomes a list, whether its shape allows that or not. */
function addMember(target: Record<string, unknown>, key: string, shape: Shape, text: string): void {
  const coerce = coercionOf(isList(shape) ? shape.items : shape);
  const existing = Object.hasOwn(target, key) ? target[key] : undefined;
  if (Array.isArray(existing)) existing.push(coerce(text));
  else if (existing !== undefined) setOwn(target, key, [existing, coerce(text)]);
  else setOwn(target, key, isList(shape) ? [coerce(text)] : coerce(text));
}

function isList(shape: Shape | undefined): shape is Shape {
  return shape !== undefined && shape.types.includes('array');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
