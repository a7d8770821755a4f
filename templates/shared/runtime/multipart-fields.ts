import { isUtf8 } from 'node:buffer';
import type { FieldDescriptor, ValidatorModule } from './descriptor.js';
import { namedCheck } from './check.js';
import { coercionOf } from './coerce.js';
import { BadJson, parseJson } from './json.js';
import type { FieldPart } from './multipart-body.js';
import { ownValue } from './own-property.js';
import { addViolation, pointerTo, type Violation } from './problem.js';
import { isUnsafe, unsafeName } from './unsafe-names.js';

/** Turns the texts of fields into validated values and keeps account of what is wrong or missing. */
export interface FieldCollector {
  /** `undefined` for a name that is not declared. */
  isFile(name: string): boolean | undefined;
  /** The field to hand over now; `undefined` for lists, which come at the end, and for other names. */
  take(name: string, bytes: Buffer): FieldPart | undefined;
  /** Notes a file; false when it is not declared. */
  takeFile(name: string): boolean;
  /** Whether there is a violation already. */
  isBroken(): boolean;
  finish(): { readonly lists: readonly FieldPart[]; readonly violations: readonly Violation[] };
}

export function fieldCollector(
  fields: Readonly<Record<string, FieldDescriptor>>,
  validators: ValidatorModule,
): FieldCollector {
  const takesAny = Object.keys(fields).length === 0;
  const seen = new Set<string>();
  const lists = new Map<string, unknown[]>();
  const violations: Violation[] = [];

  const report = (name: string, pointer: string, keyword: string, message: string) => {
    addViolation(violations, { in: 'body', pointer: pointerTo(name) + pointer, keyword, message });
  };
  /** A handler that collects the parts would make an object of their names. */
  const isRefused = (name: string): boolean => {
    if (!isUnsafe(name)) return false;
    report(name, '', unsafeName.keyword, unsafeName.message(name));
    return true;
  };
  const checked = (name: string, field: FieldDescriptor, value: unknown): FieldPart => {
    for (const finding of namedCheck(validators, field.validate)?.(value) ?? []) {
      report(name, finding.pointer, finding.keyword, finding.message);
    }
    return { kind: 'field', name, value };
  };

  return {
    isFile: (name) => {
      const field = ownValue(fields, name);
      return field === undefined ? undefined : field.file === true;
    },
    take: (name, bytes) => {
      const field = ownValue(fields, name);
      if (isRefused(name) || (field === undefined && !takesAny)) return undefined;
      if (!isUtf8(bytes)) {
        seen.add(name);
        report(name, '', 'encoding', 'must be UTF-8');
        return undefined;
      }
      const text = bytes.toString('utf8');
      if (field === undefined) return { kind: 'field', name, value: text };
      const isRepeated = seen.has(name);
      seen.add(name);
      try {
        const value = valueOf(field, text);
        if (isList(field) && !Array.isArray(value)) {
          lists.set(name, [...(lists.get(name) ?? []), value]);
          return undefined;
        }
        if (isRepeated) report(name, '', 'repeated', 'must be given only once');
        return checked(name, field, value);
      } catch (error) {
        if (!(error instanceof BadJson)) throw error;
        report(name, error.pointer, error.keyword, error.message);
        return undefined;
      }
    },
    takeFile: (name) => {
      if (isRefused(name)) return false;
      seen.add(name);
      return takesAny || ownValue(fields, name)?.file === true;
    },
    isBroken: () => violations.length > 0,
    finish: () => {
      const complete = [...lists].flatMap(([name, items]) => {
        const field = ownValue(fields, name);
        return field === undefined ? [] : [checked(name, field, items)];
      });
      for (const [name, { required }] of Object.entries(fields)) {
        if (required === true && !seen.has(name)) report(name, '', 'required', 'is required');
      }
      return { lists: complete, violations };
    },
  };
}

function isList({ shape }: FieldDescriptor): boolean {
  return shape.types.includes('array');
}

/** The value of one part: of the property itself, or of one item of a list. */
function valueOf(field: FieldDescriptor, text: string): unknown {
  if (field.json === true) return parseJson(text);
  return coercionOf(isList(field) ? field.shape.items : field.shape)(text);
}
