import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fail, nearest } from '../diagnostics/index.js';

/** A framework that code can be generated for: a folder under `templates/` with a `target.json`. */
export interface Target {
  /** The folder's name, which is what `--framework` takes: `fastify`. */
  readonly name: string;
  readonly title: string;
  /** Packages that a generated server needs, with their version ranges. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  /** What fills the hooks of `templates/shared/server.hbs`. */
  readonly server: {
    /** Import lines of the framework's own types. */
    readonly imports: readonly string[];
    /** What the adapter exports, and what the generated module exports. */
    readonly factory: string;
    readonly exportName: string;
    readonly exportType: string;
    readonly usage: string;
  };
}

const root = new URL('../../templates/', import.meta.url);

/** The names of all targets, sorted: every folder under `templates/` that describes one. */
export function targetNames(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(new URL(`${name}/target.json`, root)))
    .sort();
}

/**
 * The target of a name.
 * @throws {FteroGenError} FG4001 for an unknown name, with the nearest that exists
 */
export function findTarget(name: string): Target {
  const known = targetNames();
  if (!known.includes(name)) {
    throw fail('FG4001', { name, known, suggestion: nearest(name, known) });
  }
  const text = readFileSync(new URL(`${name}/target.json`, root), 'utf8');
  return { ...(JSON.parse(text) as Omit<Target, 'name'>), name };
}
