import {
  diagnostic,
  FteroGenError,
  nearest,
  type Diagnostic,
  type Place,
} from '../diagnostics/index.js';
import {
  isOptionName,
  optionNames,
  options,
  type GivenOptions,
  type OptionType,
} from './options.js';
import { kindOf } from './plain-value.js';

/** The place of what these keys lead to in a configuration. */
export type PlaceOf = (keys: readonly string[]) => Place;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const types: Readonly<
  Record<OptionType, { readonly expected: string; readonly accepts: (value: unknown) => boolean }>
> = {
  text: { expected: 'a text', accepts: isText },
  flag: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  list: {
    expected: 'a list of texts',
    accepts: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  },
};

/**
 * Checks the value of a configuration against the table of options.
 * @throws {FteroGenError} FG3001, FG3002 (all of them), FG3007
 */
export function checkOptions(value: unknown, place: PlaceOf): GivenOptions {
  if (typeof value !== 'object' || value === null || kindOf(value) !== 'an object') {
    throw new FteroGenError([diagnostic('FG3007', { found: kindOf(value) }, place([]))]);
  }
  const problems: Diagnostic[] = [];
  const given: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    if (key === '$schema') continue;
    if (!isOptionName(key)) {
      const suggestion = nearest(key, optionNames);
      problems.push(diagnostic('FG3001', { key, suggestion, known: optionNames }, place([key])));
      continue;
    }
    const { type } = options[key];
    const { expected, accepts } = types[type];
    if (accepts(one)) given[key] = type === 'list' && isText(one) ? [one] : one;
    else problems.push(diagnostic('FG3002', { key, expected, found: kindOf(one) }, place([key])));
  }
  if (problems.length > 0) throw new FteroGenError(problems);
  return given;
}
