import { parse } from 'csv-parse/sync';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as list from '@/app/api/v1/centers/route';
import * as csv from '@/app/api/v1/centers.csv/route';
import { WhatTheyDo } from '@/components/listing/page/what-they-do';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, rowOf, WHY } from '@/db/listing/listing.fixture';
import { findCenterBySlug } from '@/db/listing/published';
import { toListingRecord } from '@/db/listing/record';
import { centerListSchema } from '@/domain/formats/json/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf } from '@/domain/listing/edit';
import { flatten, stampSources } from '@/domain/listing/edit-parts';
import { ASKED_FACTS } from '@/domain/listing/fact-keys';
import { readListingForm } from '@/domain/listing/form';
import { OWNER } from '@/domain/listing/listing.fixture';
import { compareCenters } from '@/domain/shortlist/compare';
import { db } from '@/server/db';
import { ask, setUpTestSite } from '@/server/test-site.fixture';

setUpTestSite((fresh) => addRecords(fresh, [makeRecord()]));

const ORIGIN = { source: 'A call by an editor', day: '2026-11-20' };

/** As an editor saves it: by the form as it stands, with one answer changed. */
function say(answer: 'yes' | 'no', origin: typeof ORIGIN | null) {
  const row = rowOf(db(), idOf(db()));
  const before = toListingRecord(row);
  const typed = new Map([...flatten(editOf(before)), ['spanishInterpreter', answer]] as const);
  const edit = stampSources(before, readListingForm(typed), origin);
  const input = { id: row.id, version: row.version, edit, why: WHY };
  return updateCenter(db(), OWNER, input as Parameters<typeof updateCenter>[2], CLOCK);
}

function center() {
  const answer = findCenterBySlug(db(), makeRecord().slug, '2026-11-24');
  if (answer.outcome !== 'found') throw new Error('it must be public');
  return answer.center;
}

/** The line of the hospital's page. */
function line(locale: 'en' | 'es') {
  const words = locale === 'en' ? en : es;
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words} timeZone="UTC">
      <WhatTheyDo center={center()} />
    </NextIntlClientProvider>,
  );
  return page.match(new RegExp(`<dt>${words.facts.fact.spanishInterpreter}.*?</dd>`))?.[0] ?? '';
}

const item = async () => {
  const response = await ask(list.GET, '/api/v1/centers', undefined);
  return centerListSchema.parse(await response.json()).items[0];
};
const compared = () =>
  compareCenters([{ center: center(), distanceKm: null, bearing: null }])
    .flatMap(({ rows }) => rows)
    .find(({ name }) => name.key === 'spanishInterpreter');

test('nobody called: the page says so in both languages, programs get null, the comparison knows nothing', async () => {
  expect(line('en')).toContain(en.facts.answer.unknown);
  expect(line('es')).toContain(es.facts.answer.unknown);
  expect(await item()).toHaveProperty('spanishInterpreter', null);
  expect(compared()).toMatchObject({ agreement: 'unknown', values: [{ kind: 'answer', answer: null }] });
});

test.each(['yes', 'no'] as const)('%s: with who called and when, wherever it is told', async (answer) => {
  expect(say(answer, ORIGIN)).toMatchObject({ ok: true });
  expect(line('en')).toContain(`<span lang="en">${ORIGIN.source}</span>`);
  expect(line('en')).toContain('Nov 20, 2026');
  expect(line('es')).toContain('20 nov 2026');
  expect(await item()).toHaveProperty('spanishInterpreter', answer);
  const file = await (await ask(csv.GET, '/api/v1/centers.csv', undefined)).text();
  expect(parse(file, { columns: true })).toMatchObject([{ spanishInterpreter: answer }]);
  expect(compared()).toMatchObject({ values: [{ kind: 'answer', answer }] });
});

test('is not said without who called and when', () => {
  expect(say('yes', null)).toMatchObject({
    ok: false,
    fieldErrors: { 'fieldSources.spanishInterpreter.source': expect.stringMatching(/^Readers see/) },
  });
});

test('the hospital is not asked: only a call tells', () => {
  expect(ASKED_FACTS).not.toContain('spanishInterpreter');
});
