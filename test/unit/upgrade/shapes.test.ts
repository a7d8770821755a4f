import { beforeAll, describe, expect, it } from 'vitest';
import { changelog } from './ftero.js';
import { preamble, shapes } from './shapes.js';
import { carry, type Outcome } from './support.js';

const nameOf = (index: number) => `src/code/shape-${index}.ts`;

describe('uses of a renamed property', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await carry({
      before: 'ftero@1.15.0',
      after: 'ftero@1.16.0',
      changelog,
      files: Object.fromEntries(
        shapes.map(({ code }, index) => [nameOf(index), `${preamble}\n${code}\n`]),
      ),
    });
  }, 60_000);

  it.each(shapes.map((shape, index) => ({ ...shape, index })))(
    '$name',
    ({ code, after, index }) => {
      const text = outcome.text(nameOf(index));
      const reports = outcome.points.filter((point) => point.startsWith(`${nameOf(index)}:`));
      const result = text.slice(preamble.length).trim();
      if (after === 'reported') {
        expect(reports).not.toEqual([]);
      } else {
        expect(result).toBe(after);
        expect(reports).toEqual([]);
      }
      expect(text.startsWith(preamble)).toBe(true);
      if (after === code) expect(text).toBe(`${preamble}\n${code}\n`);
    },
  );
});
