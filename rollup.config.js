import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Puts the compiled modules of the tool together, one file for what is loaded together: Node takes a
 * third of a millisecond for each module, and there are hundreds.
 */
const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist');
const bundle = join(dist, 'bundle');

/** Modules find files of the package from where they stood. */
const places = {
  name: 'places',
  resolveImportMeta: (property, { moduleId }) =>
    property === 'url'
      ? `new URL(${JSON.stringify(relative(bundle, moduleId))}, import.meta.url).href`
      : null,
};

export default {
  input: { main: join(dist, 'cli/main.js'), index: join(dist, 'index.js') },
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  plugins: [places],
  output: { dir: bundle, chunkFileNames: '[name].js', hoistTransitiveImports: false },
};
