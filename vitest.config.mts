import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

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
    include: ['**/*.test.{ts,tsx,mjs}'],
    globalSetup: ['scripts/run/test-run-dir.ts'],
    exclude: [...configDefaults.exclude, 'e2e/**', '.next/**', 'scripts/sources/**', 'var/**'],
  },
});
