import { components, type Lockfile } from './lockfile.js';

/** The same list for people: what is installed with this package, and under which licence. */
export function thirdPartyNotice(lockfile: Lockfile): string {
  const rows = [...components(lockfile).values()].map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license} |`,
  );
  return [
    `# What comes with ${lockfile.name} ${lockfile.version}`,
    '',
    'These packages of others are installed beside it; nothing of them is copied into it. Each brings the text of its',
    'licence. The versions are those it was tested with; `npm install` may choose newer ones that the ranges in',
    'package.json allow. `sbom.cdx.json` beside this file is the same list for programs (CycloneDX).',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
