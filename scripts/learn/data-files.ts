import type { z } from 'zod';
import { type Glossary, glossarySchema, translatedGlossarySchema } from '@/domain/learn/glossary';
import { type LearnSources, learnSourcesSchema } from '@/domain/learn/sources';
import { type Notice, noticesSchema } from '@/domain/notice/notice';
import { error, type Finding } from './finding';
import { type Forbidden, forbiddenSchema } from './forbidden';
import type { LearnFiles } from './load';

export type LearnData = {
  sources: LearnSources;
  notices: Notice[];
  forbidden: Forbidden;
  glossary: Glossary;
};

/** The JSON files beside the pages, checked. A file that does not fit counts as empty, and is a finding. */
export function readLearnData(json: LearnFiles['json']): { data: LearnData; findings: Finding[] } {
  const findings: Finding[] = [];
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
  const glossary = read(glossarySchema, json.glossary, 'glossary/en') ?? [];
  const translated = read(translatedGlossarySchema, json.translatedGlossary, 'glossary/es') ?? [];
  findings.push(
    ...unknownSources(notices, sources),
    ...untranslated(notices),
    ...differentTerms(glossary, translated),
  );
  return { data: { sources, notices, forbidden, glossary }, findings };
}

function unknownSources(notices: readonly Notice[], sources: LearnSources): Finding[] {
  return notices.flatMap(({ id, sources: keys }) =>
    keys
      .filter((key) => !Object.hasOwn(sources, key))
      .map((key) => error('data/learn/safety-notices.json', null, 'unknown-source', `${id}: "${key}"`)),
  );
}

function untranslated(notices: readonly Notice[]): Finding[] {
  return notices
    .filter(({ status, es }) => status === 'published' && es === null)
    .map(({ id }) => error('data/learn/safety-notices.json', null, 'no-translation', `${id} has no Spanish`));
}

function differentTerms(glossary: Glossary, translated: Glossary): Finding[] {
  const ids = new Set(glossary.map(({ id }) => id));
  const others = new Set(translated.map(({ id }) => id));
  const file = 'data/learn/glossary/es.json';
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
