import { describe, expect, it } from 'vitest';
import { diff, kinds } from '../../../src/diff/index.js';
import type { Change, DiffResult } from '../../../src/diff/index.js';
import { modelOf } from '../../support/model-of.js';
import { edited, EDITS, randomDocument, seeded } from './generated.js';

const kindsOf = ({ changes }: DiffResult): string[] => changes.map(({ kind }) => kind).sort();

/** A change as the opposite comparison must report it. */
function mirrored({ kind, before, after, subject, message: _, ...rest }: Change): unknown {
  const swap = (one: { before?: unknown; after?: unknown } | undefined) =>
    one === undefined ? undefined : { before: one.after, after: one.before };
  return [
    kinds[kind].mirror,
    after,
    before,
    swap(subject.property),
    swap(subject.name),
    rest.directions,
    rest.certainty,
  ];
}

const plain = ({ kind, before, after, subject, directions, certainty }: Change): unknown => [
  kind,
  before,
  after,
  subject.property && { before: subject.property.before, after: subject.property.after },
  subject.name && { before: subject.name.before, after: subject.name.after },
  directions,
  certainty,
];

const sorted = (list: readonly unknown[]): string[] =>
  list.map((one) => JSON.stringify(one)).sort();

describe('a diff of generated documents', () => {
  it.each(EDITS.map((edit, i) => [edit.kind, i] as const))(
    'finds one edit alone: %s',
    (kind, i) => {
      let found = 0;
      for (let seed = 1; seed <= 40 && found < 2; seed++) {
        const random = seeded(seed * 1_000 + i);
        const before = randomDocument(random);
        const after = structuredClone(before);
        if (EDITS[i]?.apply(after, random, new Set()) !== true) continue;
        found++;
        expect(kindsOf(diff(modelOf(before), modelOf(after))), `seed ${seed}`).toEqual([kind]);
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('finds all of several edits, nothing else, and mirrors them', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed);
      const before = randomDocument(random);
      const { after, expected } = edited(before, random, 6);
      const [old, young] = [modelOf(before), modelOf(after)];
      const forth = diff(old, young);
      expect(kindsOf(forth), `seed ${seed}`).toEqual(expected);
      const back = diff(young, old);
      expect(sorted(back.changes.map(plain)), `seed ${seed}, mirrored`).toEqual(
        sorted(forth.changes.map(mirrored)),
      );
    }
  });

  it('is empty for equal documents, and the same whatever the order of keys', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed);
      const before = randomDocument(random);
      const { after } = edited(before, random, 5);
      expect(diff(modelOf(before), modelOf(before))).toMatchObject({ changes: [], proposals: [] });
      const forth = diff(modelOf(before), modelOf(after));
      const shuffled = diff(
        modelOf(reversed(before) as object),
        modelOf(reversed(after) as object),
      );
      expect(shuffled.changes.map(({ id }) => id).sort(), `seed ${seed}`).toEqual(
        forth.changes.map(({ id }) => id).sort(),
      );
      expect(diff(modelOf(before), modelOf(after))).toEqual(forth);
    }
  });

  it('never calls anything a certain rename without a witness', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed);
      const { changes } = diff(modelOf(randomDocument(random)), modelOf(randomDocument(random)));
      const renames = changes.filter(
        ({ kind }) => kind === 'property-renamed' || kind === 'parameter-renamed',
      );
      expect(renames).toEqual([]);
    }
  });
});

/** The same document with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}
