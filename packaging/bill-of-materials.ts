import { components, needsOf, type Component, type Lockfile } from './lockfile.js';

const reference = ({ name, version }: Pick<Component, 'name' | 'version'>) => `${name}@${version}`;

/** A package's address (package-url, type npm): the scope's `@` is written `%40`. */
const packageUrl = (one: Pick<Component, 'name' | 'version'>) =>
  `pkg:npm/${reference(one).replace(/^@/, '%40')}`;

/** An SPDX identifier, or an expression of several. */
const licences = (license: string) => [
  license.includes(' ') ? { expression: license } : { license: { id: license } },
];

/** Subresource Integrity has base64, CycloneDX hexadecimal digits. */
function hash(integrity: string) {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}

/**
 * What is installed with this package, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json). Without a time and a
 * random number: equal input gives equal bytes. `npm sbom --omit=dev` leaves out what development needs as well.
 */
export function billOfMaterials(lockfile: Lockfile) {
  const found = components(lockfile);
  const itself = { name: lockfile.name, version: lockfile.version };
  const referencesOf = (folders: readonly string[]) =>
    folders
      .flatMap((folder) => found.get(folder) ?? [])
      .map(reference)
      .sort();
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': reference(itself),
        type: 'application',
        ...itself,
        licenses: licences(lockfile.packages['']?.license ?? ''),
        purl: packageUrl(itself),
      },
    },
    components: [...found.values()].map((one) => ({
      'bom-ref': reference(one),
      type: 'library',
      name: one.name,
      version: one.version,
      scope: one.optional ? 'optional' : 'required',
      hashes: [hash(one.integrity)],
      licenses: licences(one.license),
      purl: packageUrl(one),
    })),
    dependencies: [
      { ref: reference(itself), dependsOn: referencesOf(needsOf('', lockfile.packages)) },
      ...[...found.values()].map((one) => ({
        ref: reference(one),
        dependsOn: referencesOf(one.needs),
      })),
    ],
  };
}
