import { defineConfig } from 'vite';

const root = new URL('..', import.meta.url).pathname;

/** The program for Node: `dist/node.js` serves, `dist/migrate.js` prepares a database. Packages stay in node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // The page is built into dist/web by its own configuration.
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: { node: 'src/node.ts', migrate: 'db/migrate.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
