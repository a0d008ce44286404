import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const CODE = ['domain', 'db', 'components', 'data'].map((folder) => `${folder}/**`);
const exclude = [...configDefaults.exclude, 'e2e/**', '.next/**', 'scripts/sources/**', 'var/**'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/next/dist/compiled/server-only/empty.js` },
    ],
  },
  test: {
    // Classes are named in tests as in the sheets.
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Vite calls its own mode so; the site's is its place among several machines.
    env: { MODE: 'primary' },
    // By default one processor would be left to the one who watches: here it waits.
    maxWorkers: '100%',
    // Loading the gazetteer takes a second on a quiet machine, and much longer on a busy one.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    globalSetup: ['scripts/run/test-run-dir.ts'],
    projects: [
      {
        // What these keep belongs to a value or a database that is handed to them, so that test files may share a process and
        // its modules: loading both anew for each file takes longer than the tests.
        extends: true,
        test: {
          name: 'code',
          include: CODE.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude,
          isolate: false,
        },
      },
      {
        // The server keeps settings, its own database and whom it let in as long as its process runs.
        extends: true,
        test: { name: 'programs', include: ['**/*.test.{ts,tsx,mjs}'], exclude: [...exclude, ...CODE] },
      },
    ],
  },
});
