import { createRequire } from 'node:module';
import path from 'node:path';

type Bundler = { buildSync: (options: object) => unknown };

const ours = createRequire(path.resolve('package.json'));

/** The bundler that tsx brings along. */
const { buildSync }: Bundler = createRequire(ours.resolve('tsx/package.json'))('esbuild');

/** It loads its compiled part from where it lies. */
const SQLITE = ours.resolve('better-sqlite3');

/**
 * Puts a program and all that it imports into one file in `folder`, so that a test can start it twenty times: reading
 * the sources anew takes each start most of its time. @returns the arguments for Node
 */
export function bundleProgram(source: string, folder: string): string[] {
  const outfile = path.join(folder, `${path.basename(source, '.ts')}.mjs`);
  const root = JSON.stringify(path.resolve('package.json'));
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    tsconfig: 'tsconfig.json',
    alias: { 'better-sqlite3': SQLITE, 'server-only': path.resolve('scripts/run/empty.ts') },
    external: [SQLITE],
    // CommonJS parts ask for Node's own modules, and SQLite for its compiled one.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(${root});` },
    logLevel: 'silent',
  });
  return [outfile];
}
