import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** All but the build's cache, which is large and of no use to what runs. */
const BUILD = '.next';
const CACHE = path.join(BUILD, 'cache');

/**
 * Copies the tree, with the build if there is one, to `folder` and goes on in there: a commit, a migration or a build that
 * comes while something is tried for minutes must not change what is tried.
 */
export function moveToOwnTree(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 1e8,
  });
  // A file that was removed and not yet committed is listed, too, and so may be a link to the packages.
  for (const file of listed.toString().split('\0'))
    if (fs.statSync(file || '.', { throwIfNoEntry: false })?.isFile())
      fs.cpSync(file, path.join(folder, file));
  if (fs.existsSync(BUILD))
    fs.cpSync(BUILD, path.join(folder, BUILD), {
      recursive: true,
      // Of the build's links to packages each is as it stands: relative.
      verbatimSymlinks: true,
      filter: (source) => source !== CACHE,
    });
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  process.chdir(folder);
}
