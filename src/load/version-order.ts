const collator = new Intl.Collator('en', { numeric: true });

/** Orders versions as people read them: 1.9.0 before 1.10.0, and 2.0.0-rc.1 before 2.0.0. */
export function compareVersions(a: string, b: string): number {
  const [aCore = '', aPre] = split(a);
  const [bCore = '', bPre] = split(b);
  const core = collator.compare(aCore, bCore);
  if (core !== 0) return core;
  if (aPre === undefined || bPre === undefined) {
    return Number(aPre === undefined) - Number(bPre === undefined);
  }
  return collator.compare(aPre, bPre);
}

function split(version: string): [string, string?] {
  const dash = version.indexOf('-');
  return dash === -1 ? [version] : [version.slice(0, dash), version.slice(dash + 1)];
}
