import type { Shape } from './descriptor.js';

/** Turns decoded text into a value; text that fits no type stays, for the validator to report. */
export type Coerce = (text: string) => unknown;

type TextType = 'null' | 'boolean' | 'integer' | 'number';

const jsonInteger = /^-?(?:0|[1-9]\d*)$/;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const coercions: Readonly<Record<TextType, Coerce>> = {
  null: (text) => (text === 'null' || text === '' ? null : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  integer: (text) => (jsonInteger.test(text) ? finite(text) : text),
  number: (text) => (jsonNumber.test(text) ? finite(text) : text),
};

function finite(text: string): unknown {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

export const keepText: Coerce = (text) => text;

/**
 * The coercion for the scalar types of a shape, tried in their order. Exact: `05`, `5.0` and ` 5`
 * are no integers. Where strings are allowed too, `null` and the empty text stay strings.
 */
export function coercionOf(shape: Shape | undefined): Coerce {
  if (shape === undefined) return keepText;
  const strings = shape.types.includes('string');
  const steps = shape.types.flatMap((type) =>
    isTextType(type) && !(strings && type === 'null') ? [coercions[type]] : [],
  );
  const [first, ...others] = steps;
  if (first === undefined) return keepText;
  if (others.length === 0) return first;
  return (text) => {
    for (const step of steps) {
      const value = step(text);
      if (typeof value !== 'string') return value;
    }
    return text;
  };
}

function isTextType(type: string): type is TextType {
  return Object.hasOwn(coercions, type);
}
