import type { Target } from '../plan/targets.js';

/** A folder's name as a package name (npm's rules: lower case, no leading dot, URL-safe). */
export function packageName(folderName: string): string {
  const name = folderName
    .toLowerCase()
    .replace(/[^a-z\d._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '');
  return name === '' ? 'server' : name;
}

// What tsc does not copy: operations, validators and the runtime are JavaScript.
const copyScript =
  "fs.cpSync('src/generated','dist/generated',{recursive:true,filter:(path)=>!path.endsWith('.ts')})";

/** The package.json of a new project. */
export function packageJson(name: string, target: Target, tool: string): string {
  const document = {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=20.19.0' },
    scripts: {
      dev: 'tsx watch src/main.ts',
      build: `tsc -p tsconfig.build.json && node -e "${copyScript}"`,
      start: 'node dist/main.js',
      test: 'node --import tsx --test test/*.test.ts',
      typecheck: 'tsc -p tsconfig.json',
      generate: 'ftero-gen',
      check: 'ftero-gen --check',
    },
    dependencies: target.dependencies,
    devDependencies: {
      ...target.devDependencies,
      '@types/node': '^20.19.0',
      'ftero-gen': tool,
      tsx: '^4.21.0',
      typescript: '^5.9.0',
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
