import type { SchemaNode } from '../schema/node.js';
import { canonical } from '../schema/part.js';
import type { Similarity } from './renames.js';
import { noted, structureSimilarity, textSimilarity } from './similarity.js';
import type { Sides } from './similarity.js';
import { nameSimilarity } from './words.js';

interface Named {
  readonly name: string;
  readonly node: SchemaNode;
  readonly required: boolean;
  readonly description?: string | undefined;
}

/** How much speaks for two named values being one, with what it was that spoke. */
export function likeness(sides: Sides, before: Named, after: Named): Similarity {
  const structure = structureSimilarity(sides, before.node, after.node);
  // Names alone prove nothing: what cannot hold the same values is not the same.
  if (structure < 0.6) return { score: 0, reasons: [] };
  const name = nameSimilarity(before.name, after.name);
  const text = textSimilarity(
    before.description ?? noted(before.node, 'description'),
    after.description ?? noted(after.node, 'description'),
  );
  const example = sameExample(before.node, after.node);
  const weighed: readonly (readonly [number, number])[] = [
    [0.45, name],
    [0.2, structure],
    ...(text === undefined ? [] : [[0.25, text] as const]),
    ...(example === undefined ? [] : [[0.1, example ? 1 : 0] as const]),
    [0.1, before.required === after.required ? 1 : 0],
  ];
  const total = weighed.reduce((sum, [weight]) => sum + weight, 0);
  const score = weighed.reduce((sum, [weight, value]) => sum + weight * value, 0) / total;
  const reasons = [
    structure === 1 ? 'the same structure' : 'a similar structure',
    ...(name >= 0.5 ? ['similar names'] : []),
    ...(text !== undefined && text >= 0.7 ? ['much the same description'] : []),
    ...(example === true ? ['the same example'] : []),
  ];
  // Alike names or alike words must be among the reasons: structure is too often the same by chance.
  return { score: name < 0.5 && (text ?? 0) < 0.7 ? 0 : score, reasons };
}

function sameExample(before: SchemaNode, after: SchemaNode): boolean | undefined {
  const [one, other] = [before, after].map((node) =>
    node.notes.map(({ schema }) => schema.examples).find((examples) => examples !== undefined),
  );
  return one === undefined || other === undefined ? undefined : canonical(one) === canonical(other);
}
