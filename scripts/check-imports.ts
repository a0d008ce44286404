import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, violation } from './imports/rules';

const ROOMS = ['app', 'components', 'data', 'db', 'domain', 'e2e', 'i18n', 'scripts', 'server'];

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(room, name).replaceAll(path.sep, '/'),
  ),
).filter((file) => /\.(tsx?|mjs|mdx)$/.test(file) && !file.includes('/node_modules/'));

const wrong = files.flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  return importsOf(source).flatMap((specifier) => {
    const why = violation(file, specifier);
    return why ? [`${file} imports ${specifier}: ${why}.`] : [];
  });
});

if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${files.length} files keep the import rules.`);
}
