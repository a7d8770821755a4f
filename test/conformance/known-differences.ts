/** Files of the JSON Schema Test Suite that are not run, all of them optional, with the reason. */
export const filesNotRun: ReadonlyMap<string, string> = new Map([
  ['optional/cross-draft.json', 'an OpenAPI document is in one dialect'],
  ['optional/dependencies-compatibility.json', 'OpenAPI has no `dependencies`'],
]);

/** Tests whose verdict is another one here, as `file: group: test`, with the reason. */
const differences: ReadonlyMap<string, string> = new Map([
  [
    'vocabulary.json: schema that uses custom metaschema with with no validation vocabulary: no validation: invalid number, but it still validates',
    'an OpenAPI document is in one dialect, which has every vocabulary (OpenAPI 3.1.1, 4.8.24.1)',
  ],
  [
    'optional/format/idn-hostname.json: validation of internationalized host names: U-label contains "--" in the 3rd and 4th position',
    'a label in ASCII form must be decodable; what it decodes to is not looked at',
  ],
]);

// Later editions of the suite: here `format` is asserted, as servers expect it and `optional/format` has it.
const formatAsAnnotation = /^format\.json: .* is only an annotation by default$/s;

export function isKnownDifference(test: string): boolean {
  return differences.has(test) || formatAsAnnotation.test(test);
}
