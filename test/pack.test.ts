import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

/** What a user gets from the registry: packed, installed into an empty project, run and started there. */
const run = promisify(execFile);
const repository = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ftero-gen-pack-'));
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
let server: ChildProcess | undefined;

afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answerOf(url: string, init?: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

const main = `import Fastify from 'fastify';
import { apiPlugin } from './generated/server.js';
import { handlers } from './handlers/index.js';

const app = Fastify();
await app.register(apiPlugin, { handlers });
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
`;

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    types: ['node'],
    skipLibCheck: true,
    outDir: 'dist',
    rootDir: 'src',
  },
  include: ['src'],
};

/** The packages that a shipped module or declaration loads. */
function packagesOf(path: string): string[] {
  const text = readFileSync(join(repository, path), 'utf8');
  const imported = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName);
  const required = [...text.matchAll(/\brequire[$\w]*\('([^']+)'\)/g)].map(([, name = '']) => name);
  return [...imported, ...required]
    .filter((name) => !/^(?:node:|\.)/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the packed package', () => {
  let tarball = '';
  let paths: string[] = [];

  it('contains what users need and nothing else', async () => {
    const { stdout } = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, ...quiet],
      {
        cwd: repository,
      },
    );
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
    tarball = join(folder, packed?.filename ?? '');
    paths = (packed?.files ?? []).map(({ path }) => path);
    const roots = new Set(paths.map((path) => path.split('/')[0]));
    expect([...roots].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'LICENSE-OUTPUT',
        'README.md',
        'SECURITY.md',
        'bin',
        'dist',
        'package.json',
        'specs',
        'templates',
      ].sort(),
    );
    expect(paths).toContain('specs/ftero/1.19.0.yaml');
    expect(paths).toContain('dist/third-party/sbom.cdx.json');
    expect(paths).toContain('dist/third-party/THIRD-PARTY.md');
    expect(paths.filter((path) => /\.test\.|\.map$|tsbuildinfo/.test(path))).toEqual([]);
  });

  it('depends on what it loads and on nothing else', () => {
    // The runtime is copied into projects that have the framework.
    const modules = paths.filter(
      (path) => /\.c?js$|\.d\.ts$/.test(path) && !/^(?:dist\/runtime|templates)\//.test(path),
    );
    expect(modules.length).toBeGreaterThan(100);
    const loaded = new Set(modules.flatMap(packagesOf));
    expect([...loaded].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('generates a server in an empty project, which starts and answers', async () => {
    writeFileSync(
      join(folder, 'package.json'),
      '{ "name": "crm", "private": true, "type": "module" }\n',
    );
    const packages = [tarball, 'fastify@5', 'typescript@5.9', '@types/node@20'];
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages];
    const { stderr } = await run('npm', install, { cwd: folder });
    // From a file npm mentions `prepare`, which builds what is in the tarball already; from a registry it does not.
    const ours = stderr.split('\n').filter((line) => !/ftero-gen@.*\(prepare: /.test(line));
    expect(ours.filter((line) => /deprecated|\(\w*install: |peer dep/.test(line))).toEqual([]);
    const { stdout } = await run('npx', ['ftero-gen', '--framework', 'fastify'], { cwd: folder });
    expect(stdout).toContain('17 operations');
    writeFileSync(join(folder, 'src/main.ts'), main);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    await run('npx', ['tsc'], { cwd: folder });
    cpSync(join(folder, 'src/generated'), join(folder, 'dist/generated'), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });

    const port = await freePort();
    server = spawn(process.execPath, ['dist/main.js', String(port)], { cwd: folder });
    const missing = await answerOf(`http://127.0.0.1:${port}/companies/1`);
    expect(missing.status).toBe(501);
    const wrong = await answerOf(`http://127.0.0.1:${port}/campaigns/1/tasks?limit=0`);
    expect(wrong.status).toBe(400);
  });
});
