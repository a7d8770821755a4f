import { bounded } from './bounds.js';
import type { Finding, Validate, ValidatorModule } from './descriptor.js';

/** Nothing when the value is valid, otherwise everything that is wrong with it. */
export type Check = (value: unknown) => readonly Finding[] | null;

/**
 * Joins the two ways of a validator: a fast yes or no, and the list only after a no. One that asks first does both
 * itself. Values that are nested so deeply that the stack ends are reported, not thrown.
 */
export function checkOf(validate: Validate): Check {
  return (value) => {
    try {
      const asksFirst = validate.asksFirst === true;
      if (!asksFirst && validate(value, null, '')) return null;
      const findings: Finding[] = [];
      if (validate(value, findings, '') && asksFirst) return null;
      // In place: the long texts that they may hold can go one by one.
      for (const [index, finding] of findings.entries()) findings[index] = bounded(finding);
      return findings;
    } catch (error) {
      if (error instanceof RangeError) {
        return [{ pointer: '', keyword: 'depth', message: 'is nested too deeply' }];
      }
      throw error;
    }
  };
}

/** The check that a descriptor names; none when it names none. Throws when the module has no such export. */
export function namedCheck(validators: ValidatorModule, name: string | undefined): Check | null {
  if (name === undefined) return null;
  const found = validators[name];
  if (!isValidate(found)) throw new Error(`There is no validator called ${name}.`);
  return checkOf(found);
}

function isValidate(value: unknown): value is Validate {
  return typeof value === 'function';
}
