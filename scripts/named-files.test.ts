import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SKIPPED = /^(node_modules|\.git|\.next|var)$/;
const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return [];
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });

/** `db/command.ts`, `page.spec.ts`, `server/http`: what is written as code and looks like a file or a folder of ours. */
const NAMED =
  /`((?:(?:app|bench|components|data|db|deploy|docs|domain|e2e|scripts|server)\/[\w./[\]-]+|[\w.-]+\.(?:test|spec)\.(?:tsx?|mjs)))`/g;

const GUIDES = ['architecture', 'languages', 'learn-content', 'travel', 'scaling'];
const PROOFS = ['asvs', 'threat-model', 'operations', 'chaos', 'hunt'];

test.each(['CONTRIBUTING.md', ...[...GUIDES, ...PROOFS].map((name) => `docs/${name}.md`)])(
  '%s names files that are there',
  (doc) => {
    const all = filesIn('.');
    const isThere = (name: string) =>
      name.includes('/')
        ? fs.existsSync(name) || all.some((file) => file.startsWith(`${name}-`))
        : all.some((file) => path.basename(file) === name);
    const text = fs.readFileSync(doc, 'utf8');
    const named = [...text.matchAll(NAMED)].map(([, name = '']) => name);
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, name = '']) =>
      path.join(path.dirname(doc), name),
    );
    expect([...named, ...linked].length).toBeGreaterThan(0);
    expect([
      ...named.filter((name) => !isThere(name)),
      ...linked.filter((file) => !fs.existsSync(file)),
    ]).toEqual([]);
  },
);
