import type { FieldDescriptor, ParameterDescriptor } from './descriptor.js';
import { ownValue, setOwn } from './own-property.js';
import { pairReader } from './pair-parameters.js';
import { decodeForm, decodeNothing, UnreadableText } from './percent.js';
import { BadJson, parseJson } from './json.js';
import { addViolation, pointerTo, type Violation } from './problem.js';
import { readerOf } from './styles.js';
import { unsafeName } from './unsafe-names.js';

type Fields = Readonly<Record<string, FieldDescriptor>>;

/** Reads a form-urlencoded body: its fields are written as query parameters are (OpenAPI, Encoding Object). */
export function formReader(fields: Fields) {
  const read = pairReader({
    descriptors: Object.entries(fields).map(([name, field]) => asParameter(name, field)),
    validators: {},
    separator: '&',
    decode: decodeForm,
    keepUnknown: true,
  });
  return (text: string, violations: Violation[]): Record<string, unknown> => {
    const found: Violation[] = [];
    const values = read(text, found);
    if (Object.hasOwn(values, '__proto__')) {
      delete values['__proto__'];
      const { keyword, message } = unsafeName;
      found.push({
        in: 'query',
        name: '__proto__',
        pointer: '',
        keyword,
        message: message('__proto__'),
      });
    }
    for (const { name = '', pointer, keyword, message } of found) {
      addViolation(violations, {
        in: 'body',
        pointer: pointerTo(name) + pointer,
        keyword,
        message,
      });
    }
    return values;
  };
}

/** Coerces the fields of a form that other middleware has decoded. */
export function parsedFormReader(fields: Fields) {
  return (parsed: unknown, violations: Violation[]): unknown => {
    if (typeof parsed !== 'object' || parsed === null) return parsed;
    const values: Record<string, unknown> = {};
    for (const [name, raw] of Object.entries(parsed)) {
      setOwn(values, name, parsedField(name, raw, ownValue(fields, name), violations));
    }
    return values;
  };
}

function parsedField(
  name: string,
  raw: unknown,
  field: FieldDescriptor | undefined,
  violations: Violation[],
): unknown {
  if (field === undefined || !isText(raw)) return raw;
  try {
    if (field.json === true && typeof raw === 'string') return parseJson(raw);
    return readerOf({ name, ...field }, decodeNothing)(raw);
  } catch (error) {
    if (!(error instanceof UnreadableText) && !(error instanceof BadJson)) throw error;
    const { keyword, message, pointer } = error;
    addViolation(violations, { in: 'body', pointer: pointerTo(name) + pointer, keyword, message });
    return raw;
  }
}

function isText(raw: unknown): raw is string | readonly string[] {
  return (
    typeof raw === 'string' || (Array.isArray(raw) && raw.every((item) => typeof item === 'string'))
  );
}

function asParameter(name: string, field: FieldDescriptor): ParameterDescriptor {
  const { style, explode, shape, json } = field;
  return { in: 'query', name, required: false, style, explode, shape, json: json === true };
}
