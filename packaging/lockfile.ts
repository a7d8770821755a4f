/** What is needed of package-lock.json (lockfile version 3): packages by the folder that they are installed in. */
export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Subresource Integrity of the tarball: `sha512-…`. */
  readonly integrity?: string;
  /** Only development needs it. */
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package that is installed with this one, and the folder names of those that it needs itself. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
  readonly optional: boolean;
  readonly needs: readonly string[];
}

const root = 'node_modules/';

/** Every package that comes to a user with this one, by its folder. Those of development are left out. */
export function components({ packages }: Lockfile): Map<string, Component> {
  const installed = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev);
  return new Map(
    installed.map(([folder, { version, license, integrity, optional = false }]) => {
      if (version === undefined || license === undefined || integrity === undefined) {
        throw new Error(`package-lock.json has no version, licence or hash of ${folder}`);
      }
      const name = folder.slice(folder.lastIndexOf(root) + root.length);
      const needs = needsOf(folder, packages);
      return [folder, { name, version, license, integrity, optional, needs }];
    }),
  );
}

/** The folders of what a package needs; its own folder is '' for the package itself. */
export function needsOf(folder: string, packages: Lockfile['packages']): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[folder] ?? {};
  const wanted = { ...dependencies, ...optionalDependencies, ...peerDependencies };
  return Object.keys(wanted).flatMap((name) => {
    const found = placesFrom(folder).find((place) => Object.hasOwn(packages, place + name));
    return found === undefined ? [] : [found + name];
  });
}

/** Where Node looks for the packages of a package: below it, then below each folder around it. */
function placesFrom(folder: string): string[] {
  if (folder === '') return [root];
  const parent = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${root}`)));
  return [`${folder}/${root}`, ...placesFrom(parent)];
}
