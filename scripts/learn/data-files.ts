import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { type Glossary, glossarySchema, translatedGlossarySchema } from '@/domain/learn/glossary';
import { type LearnSources, learnSourcesSchema } from '@/domain/learn/sources';
import {
  DEFAULT_LOCALE,
  englishName,
  forEachLocale,
  LOCALES,
  type Locale,
  TRANSLATIONS,
} from '@/domain/locale';
import { type Notice, noticesSchema, publishedNotices } from '@/domain/notice/notice';
import { error, type LearnFinding } from './finding';
import { type Forbidden, forbiddenSchema } from './wording';

/** Everything the check reads, as found: `null` where a file is missing. Names are paths from the project's root. */
export type LearnFiles = {
  pages: { locale: string; name: string; text: string }[];
  json: Record<'sources' | 'notices' | 'forbidden', unknown> & { glossaries: Record<string, unknown> };
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
    pages: LOCALES.flatMap((locale) =>
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
      glossaries: forEachLocale((locale) => json(`${LEARN}/glossary/${locale}.json`)),
    },
    otherTexts: new Map(others.map((file) => [file, read(file)])),
  };
}

export type LearnData = {
  sources: LearnSources;
  notices: Notice[];
  forbidden: Forbidden;
  glossary: Glossary;
};

/** The JSON files beside the pages, checked. A file that does not fit counts as empty, and is a finding. */
export function readLearnData(json: LearnFiles['json']): { data: LearnData; findings: LearnFinding[] } {
  const findings: LearnFinding[] = [];
  function read<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string) {
    const reading = schema.safeParse(value);
    if (reading.success) return reading.data;
    for (const { path, message } of reading.error.issues)
      findings.push(error(`data/learn/${name}.json`, null, 'schema', `${path.join('.')} ${message}`));
    return null;
  }
  const sources = read(learnSourcesSchema, json.sources, 'sources') ?? {};
  const notices = read(noticesSchema, json.notices, 'safety-notices') ?? [];
  const forbidden = read(forbiddenSchema, json.forbidden, 'forbidden') ?? [];
  const glossaryIn = (locale: Locale, schema: typeof glossarySchema | typeof translatedGlossarySchema) =>
    read(schema, json.glossaries[locale], `glossary/${locale}`) ?? [];
  const glossary = glossaryIn(DEFAULT_LOCALE, glossarySchema);
  findings.push(
    ...unknownSources(notices, sources),
    ...untranslated(notices),
    ...TRANSLATIONS.flatMap((locale) =>
      differentTerms(locale, glossary, glossaryIn(locale, translatedGlossarySchema)),
    ),
  );
  return { data: { sources, notices, forbidden, glossary }, findings };
}

function unknownSources(notices: readonly Notice[], sources: LearnSources): LearnFinding[] {
  return notices.flatMap(({ id, sources: keys }) =>
    keys
      .filter((key) => !Object.hasOwn(sources, key))
      .map((key) => error('data/learn/safety-notices.json', null, 'unknown-source', `${id}: "${key}"`)),
  );
}

function untranslated(notices: readonly Notice[]): LearnFinding[] {
  const missing = ({ id, ...notice }: Notice) =>
    TRANSLATIONS.filter((locale) => !notice[locale]).map((locale) => {
      const message = `${id} has no ${englishName(locale)}`;
      return error('data/learn/safety-notices.json', null, 'no-translation', message);
    });
  return publishedNotices(notices).flatMap(missing);
}

function differentTerms(locale: Locale, glossary: Glossary, translated: Glossary): LearnFinding[] {
  const ids = new Set(glossary.map(({ id }) => id));
  const others = new Set(translated.map(({ id }) => id));
  const file = `data/learn/glossary/${locale}.json`;
  if (others.size === 0) return [];
  return [
    ...[...ids]
      .filter((id) => !others.has(id))
      .map((id) => error(file, null, 'no-translation', `"${id}" is missing`)),
    ...[...others]
      .filter((id) => !ids.has(id))
      .map((id) => error(file, null, 'no-original', `"${id}" is not in English`)),
  ];
}

/** What a draft notice would be recognized by. */
function marksOf({ identifiers, ...notice }: Notice): string[] {
  const said = LOCALES.flatMap((locale) => notice[locale] ?? []);
  return [...identifiers, ...said.flatMap(({ title, what }) => [title, what])];
}

/** Drafts are for editors: none of their words may stand where readers look. */
export function leaks(notices: readonly Notice[], texts: ReadonlyMap<string, string>): LearnFinding[] {
  const drafts = notices.filter(({ status }) => status === 'draft');
  return [...texts].flatMap(([file, text]) =>
    drafts.flatMap((draft) =>
      marksOf(draft)
        .filter((mark) => text.includes(mark))
        .map((mark) =>
          error(file, null, 'leaked-notice', `"${mark}" belongs to the draft notice ${draft.id}`),
        ),
    ),
  );
}
