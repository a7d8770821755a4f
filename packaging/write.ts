// Writes what the package says of the packages that come with it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { billOfMaterials } from './bill-of-materials.js';
import type { Lockfile } from './lockfile.js';
import { thirdPartyNotice } from './third-party.js';

const root = new URL('../', import.meta.url);
const out = new URL('dist/third-party/', root);

const lockfile = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as Lockfile;

mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('sbom.cdx.json', out),
  `${JSON.stringify(billOfMaterials(lockfile), null, 2)}\n`,
);
writeFileSync(new URL('THIRD-PARTY.md', out), thirdPartyNotice(lockfile));
