import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Leaflet draws these itself. */
const FOREIGN = /^leaflet-/;

const files = ['app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(room, name).replaceAll(path.sep, '/'),
  ),
);
const read = (file: string) => readFileSync(file, 'utf8');
const sheets = files.filter((file) => file.endsWith('.css'));
const sources = files
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, text: read(file) }));

/** The selectors of a sheet, without what stands between their braces. */
function selectorsOf(css: string): string {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"/g, '""');
  return [...bare.matchAll(/([^{};]+)\{/g)]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@'))
    .join('\n');
}

const namesIn = (selectors: string) =>
  [...new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))].filter(
    (name) => !FOREIGN.test(name),
  );

const GLOBAL = /:global\(([^)]*)\)/g;
const ownNames = (file: string) => namesIn(selectorsOf(read(file)).replace(GLOBAL, ''));
const globalNames = (file: string) =>
  file.endsWith('.module.css')
    ? namesIn([...selectorsOf(read(file)).matchAll(GLOBAL)].map(([, inner]) => inner).join('\n'))
    : ownNames(file);

const modules = sheets.filter((file) => file.endsWith('.module.css'));
const IMPORT = /import (\w+) from '([^']+\.module\.css)'/g;

/** The classes that its importers ask a module for. */
function usesOf(module: string): string[] {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(IMPORT)].flatMap(([, name = '', from = '']) => {
      const target = from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from);
      if (target !== module) return [];
      const asked = [...text.matchAll(new RegExp(`(?<![\\w./-])${name}(?:\\.(\\w+)|(\\[))`, 'g'))];
      return asked.map(([, plain, bracket]) => plain ?? bracket ?? '');
    }),
  );
}

/** The words of an element's `className` that are written out. */
function wordsOf(text: string): string[] {
  const given = [...text.matchAll(/\bclassName=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  return given.flatMap(([, plain, code = '']) => {
    if (plain !== undefined) return plain.split(/\s+/);
    const values = code.replace(/[!=]==? '[^']*'/g, '');
    const quoted = [...values.matchAll(/'([^']*)'/g)].map(([, words = '']) => words);
    const templates = [...values.matchAll(/`([^`]*)`/g)].map(([, words = '']) =>
      words.replace(/\S*\$\{[^}]*\}\S*/g, ' '),
    );
    return [...quoted, ...templates].flatMap((words) => words.split(/\s+/));
  });
}

describe('sheets', () => {
  it('are global only for fonts, tokens, elements, shared classes, the top bar and print', () => {
    const global = sheets.filter((file) => !file.endsWith('.module.css'));
    const names = ['base', 'classes', 'fallback-fonts', 'print', 'tokens', 'top-bar'];
    expect(global.sort()).toEqual(names.map((name) => `app/styles/${name}.css`));
  });

  it('of components are named by no page and no layout', () => {
    const routes = sources.filter(({ file }) =>
      /^app\/(.*\/)?(page|layout|frame|error|not-found)\.tsx$/.test(file),
    );
    const pages = routes.filter(({ text }) => text.includes('.module.css'));
    expect(pages.map(({ file }) => file)).toEqual([]);
  });
});

describe('modules', () => {
  const asked = new Map(modules.map((module) => [module, new Set(usesOf(module))]));

  it('have no class that nothing uses', () => {
    const idle = modules.flatMap((module) =>
      ownNames(module).flatMap((name) => (asked.get(module)?.has(name) ? [] : [`${module}: ${name}`])),
    );
    expect(idle).toEqual([]);
  });

  it('have every class that is asked of them, by its name', () => {
    const missing = modules.flatMap((module) => {
      const own = ownNames(module);
      return [...(asked.get(module) ?? [])].flatMap((name) =>
        own.includes(name) ? [] : [`${module}: ${name}`],
      );
    });
    expect(missing).toEqual([]);
  });
});

describe('global classes', () => {
  const known = new Set(sheets.flatMap(globalNames));

  it('are all in a sheet where an element names them', () => {
    const unknown = sources.flatMap(({ file, text }) =>
      wordsOf(text)
        .filter((word) => word !== '' && !known.has(word))
        .map((word) => `${file}: ${word}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are all named somewhere', () => {
    const words = new Set(sources.flatMap(({ text }) => text.match(/[a-z][\w-]*/gi) ?? []));
    expect([...known].filter((name) => !words.has(name))).toEqual([]);
  });
});
