import { describe, expect, test } from 'vitest';
import { ftero, isArray, isObject, readSpec, valueAt } from './bundledSpecs.js';
import { documentedElements } from './documentedElements.js';
import { documentedExamples, hintedExamples } from './documentedExamples.js';
import { elementsOf, type Element } from './elements.js';

const marks = ['documented', 'inferred', 'hinted', 'changelog'];

function provenanceOf({ node }: Element): unknown {
  return node['x-ftero-provenance'] ?? 'documented';
}

/** Pointers of the examples that belong to the element itself. */
function examplesOf({ pointer, node }: Element): readonly string[] {
  if (Object.hasOwn(node, 'example')) return [`${pointer}/example`];
  if (Object.hasOwn(node, 'value')) return [`${pointer}/value`];
  const examples = node['examples'];
  return isArray(examples) ? examples.map((_, index) => `${pointer}/examples/${index}`) : [];
}

describe.each(ftero.versions)('Ftero %s', (version) => {
  const document = readSpec(version);
  const elements = elementsOf(document);

  test('says of every element that is not documented where it is from', () => {
    const unfounded = elements
      .filter((element) => provenanceOf(element) === 'documented')
      .map(({ pointer }) => pointer)
      .filter((pointer) => !documentedElements.has(pointer));
    expect(unfounded).toEqual([]);
  });

  test('uses the four words for it only', () => {
    for (const element of elements) expect(marks).toContain(provenanceOf(element));
  });

  test('says of every invented example beside a documented element that it is invented', () => {
    const unfounded = elements
      .filter((element) => provenanceOf(element) === 'documented')
      .filter(({ node }) => node['x-ftero-example-provenance'] !== 'inferred')
      .flatMap(examplesOf)
      .filter((pointer) => !documentedExamples.has(pointer));
    expect(unfounded).toEqual([]);
  });

  test.each([...documentedExamples, ...hintedExamples])('shows the known example %s', (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });
});

test('the list of documented elements has nothing that the newest version does not have so', () => {
  const documented = elementsOf(readSpec(ftero.newest))
    .filter((element) => provenanceOf(element) === 'documented')
    .map(({ pointer }) => pointer);
  expect([...documentedElements].sort()).toEqual([...documented].sort());
});

test('there is no object with a mark that the walk misses', () => {
  const walked = new Set(elementsOf(readSpec(ftero.newest)).map(({ pointer }) => pointer));
  const missed: string[] = [];
  (function visit(value: unknown, pointer: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (Object.hasOwn(value, 'x-ftero-provenance') && !walked.has(pointer)) missed.push(pointer);
    for (const [key, child] of Object.entries(value)) {
      visit(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  })(readSpec(ftero.newest), '');
  expect(missed).toEqual([]);
});

test('every property and every operation is described', () => {
  const silent = elementsOf(readSpec(ftero.newest)).filter(
    ({ pointer, node }) =>
      !('description' in node) &&
      !('value' in node) &&
      /\/components\/schemas\/|\/responses\/[^/]+$|\/(get|post|patch)$|parameters/.test(pointer) &&
      !/\/anyOf\//.test(pointer) &&
      !isObject(node['content']),
  );
  expect(silent.map(({ pointer }) => pointer)).toEqual([]);
});
