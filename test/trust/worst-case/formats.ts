import type { Validate } from '../../unit/validators/compile.js';
import { processorTime } from './cost.js';

/** Checks of formats read a text once: ten times the text may not take much more than ten times the time. */
export const mostGrowth = 40;
const sizes = [10_000, 100_000, 1_000_000] as const;
const noticeable = 30;

const pumped = [
  'a',
  '1',
  '.',
  'a.',
  'a-',
  ':',
  '/',
  '~0',
  '%41',
  '{a}',
  '{a,',
  '"',
  'é',
  '1Y',
  '@',
  '[',
  '(?<a>)',
];
const openings = [
  '',
  'P',
  'http://',
  'http://[',
  'a@',
  '"',
  '{',
  '#/',
  '00:00:00.',
  '2020-01-01T00:00:00.',
];
const endings = ['', '!', '"', '}', '@a.b', 'Z'];

/** Texts of growing size with which the time of a format's check grows faster than they do. */
export function superlinear(format: string, validate: Validate): string[] {
  const found: string[] = [];
  for (const before of openings) {
    for (const part of pumped) {
      for (const after of endings) {
        const texts = sizes.map((size) => before + part.repeat(size / part.length) + after);
        const [, middle = '', large = ''] = texts;
        const first = processorTime(() => validate(middle, null, ''));
        // Even if it grew with the square it would not be noticed.
        if (first < noticeable / 100) continue;
        const largest = processorTime(() => validate(large, null, ''));
        if (largest < noticeable || largest < mostGrowth * first) continue;
        // The machine may have been busy with something else.
        const again = texts.map((text) => processorTime(() => validate(text, null, '')));
        if ((again[2] ?? 0) < mostGrowth * (again[1] ?? 0)) continue;
        const steps = again.map((time) => time.toFixed(1)).join(', ');
        found.push(`format ${format}: ${JSON.stringify([before, part, after])}: ${steps} ms`);
      }
    }
  }
  return found;
}
