import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { PAGE_HEADERS } from './http/security.ts';

const root = new URL('..', import.meta.url).pathname;
const web = join(root, 'dist/web');

/** Headers of the page on Workers, where the platform serves its files: the same as the program sets on Node. */
const HEADERS = [
  '/*',
  ...Object.entries(PAGE_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
  '/assets/*',
  '  Cache-Control: public, max-age=31536000, immutable',
  '',
].join('\n');

function compress(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|html|svg|json|wasm|ttf)$/.test(name) && statSync(path).size > 1024) {
      const bytes = readFileSync(path);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, quality));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

/** Compresses the files of the page once, so that no request has to; Workers compress by themselves and skip these. */
function preparePage(): Plugin {
  return {
    name: 'prepare-page',
    closeBundle() {
      if (!existsSync(web)) return;
      compress(web);
      writeFileSync(join(web, '_headers'), HEADERS);
      writeFileSync(join(web, '.assetsignore'), '*.br\n*.gz\n.vite\n');
    },
  };
}

/** The program for Node: `dist/node.js` serves, `dist/migrate.js` prepares a database. Packages stay in node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [preparePage()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // The page is built into dist/web by its own configuration.
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: { node: 'src/node.ts', migrate: 'db/migrate.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
