import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything the check reads, as found: `null` where a file is missing. Names are paths from the project's root. */
export type LearnFiles = {
  pages: { locale: string; name: string; text: string }[];
  json: Record<'sources' | 'notices' | 'forbidden' | 'glossary' | 'translatedGlossary', unknown>;
  /** Where readers' words stand beside the pages: messages, glossary, sources. */
  otherTexts: Map<string, string>;
};

const LEARN = 'data/learn';
const MESSAGES = 'data/messages';

export function loadLearnFiles(root = process.cwd()): LearnFiles {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const list = (folder: string, ending: string) =>
    existsSync(path.join(root, folder))
      ? readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending))
          .toSorted()
      : [];
  const json = (file: string): unknown => (existsSync(path.join(root, file)) ? JSON.parse(read(file)) : null);
  const others = [
    ...list(MESSAGES, '.json').map((name) => `${MESSAGES}/${name}`),
    ...list(`${LEARN}/glossary`, '.json').map((name) => `${LEARN}/glossary/${name}`),
    `${LEARN}/sources.json`,
  ];
  return {
    pages: ['en', 'es'].flatMap((locale) =>
      list(`${LEARN}/${locale}`, '.mdx').map((file) => ({
        locale,
        name: path.basename(file, '.mdx'),
        text: read(`${LEARN}/${locale}/${file}`),
      })),
    ),
    json: {
      sources: json(`${LEARN}/sources.json`),
      notices: json(`${LEARN}/safety-notices.json`),
      forbidden: json(`${LEARN}/forbidden.json`),
      glossary: json(`${LEARN}/glossary/en.json`),
      translatedGlossary: json(`${LEARN}/glossary/es.json`),
    },
    otherTexts: new Map(others.map((file) => [file, read(file)])),
  };
}
