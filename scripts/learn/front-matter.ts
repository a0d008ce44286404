import {
  type FrontMatter,
  frontMatterSchema,
  type TranslatedFrontMatter,
  translatedFrontMatterSchema,
} from '@/domain/learn/front-matter';
import { error, type Finding } from './finding';
import type { ParsedPage } from './parse-page';

type Reading<Head> = { head: Head | null; findings: Finding[] };

export function readEnglishHead(page: ParsedPage): Reading<FrontMatter> {
  return reading(page, frontMatterSchema.safeParse(page.frontMatter));
}

export function readTranslatedHead(page: ParsedPage): Reading<TranslatedFrontMatter> {
  return reading(page, translatedFrontMatterSchema.safeParse(page.frontMatter));
}

type Parsed<Head> =
  | { success: true; data: Head }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

function reading<Head>({ file }: ParsedPage, parsed: Parsed<Head>): Reading<Head> {
  if (parsed.success) return { head: parsed.data, findings: [] };
  const findings = parsed.error.issues.map(({ path, message }) =>
    error(file, 1, 'front-matter', `${path.join('.') || 'head'}: ${message}`),
  );
  return { head: null, findings };
}
