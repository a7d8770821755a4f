import { renderTemplate } from '../emit/templates.js';
import type { Target } from '../plan/targets.js';
import { packageJson } from './package-json.js';

/** What the files of a new project are made from. */
export interface SkeletonView {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The reference as the configuration will have it. */
  readonly spec: string;
  readonly target: Target;
  /** The version range, or path, of this tool. */
  readonly tool: string;
  /** A path that the API does not have. */
  readonly healthPath: string;
  /** Keys of the security schemes that need a function. */
  readonly schemes: readonly string[];
}

export interface SkeletonFile {
  readonly path: string;
  readonly text: string;
}

/** Each file of a new project and the template that makes it. */
const templates: readonly (readonly [path: string, template: string])[] = [
  ['README.md', 'shared/init/readme'],
  ['.gitignore', 'shared/init/gitignore'],
  ['tsconfig.json', 'shared/init/tsconfig'],
  ['tsconfig.build.json', 'shared/init/tsconfig.build'],
  ['ftero-gen.config.yaml', 'shared/init/config'],
  ['src/main.ts', 'shared/init/main'],
  ['test/server.test.ts', 'shared/init/test'],
];

/** The files of a new project beside generated code and handlers. */
export function skeleton(view: SkeletonView): SkeletonFile[] {
  const { name, target, tool, schemes } = view;
  const fields = {
    ...view,
    framework: target.name,
    frameworkTitle: target.title,
    hasSecurity: schemes.length > 0,
  };
  const all = [
    ...templates,
    ['src/server.ts', `${target.name}/init/server`] as const,
    ...(schemes.length > 0 ? [['src/security.ts', 'shared/init/security'] as const] : []),
  ];
  return [
    { path: 'package.json', text: packageJson(name, target, tool) },
    ...all.map(([path, template]) => ({ path, text: renderTemplate(template, fields) })),
  ];
}

const healthPaths = ['/health', '/healthz', '/-/health'] as const;

/** The first usual path for a health check that the API does not use itself. */
export function freeHealthPath(taken: ReadonlySet<string>): string {
  return healthPaths.find((path) => !taken.has(path)) ?? '/-/ftero-gen/health';
}
