import { parse } from 'csv-parse/sync';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import * as list from '@/app/api/v1/centers/route';
import * as csv from '@/app/api/v1/centers.csv/route';
import { fieldName } from '@/components/listing/edit/field-names';
import { WhatTheyDo } from '@/components/listing/page/what-they-do';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { acceptConfirmAnswer } from '@/db/hospital-link/commands';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { listHistory } from '@/db/listing/editor-view';
import { CLOCK, idOf, rowOf, WHY } from '@/db/listing/listing.fixture';
import { findCenterBySlug } from '@/db/listing/published';
import { toListingRecord } from '@/db/listing/record';
import { centerListSchema } from '@/domain/formats/json/center';
import { BULK_COLUMNS } from '@/domain/import/columns';
import { makeRecord } from '@/domain/listing/center.fixture';
import { editOf } from '@/domain/listing/edit';
import { flatten, stampSources } from '@/domain/listing/edit-parts';
import { readListingForm } from '@/domain/listing/form';
import { OWNER } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { change, linkIdOf, NOW, newLink } from '@/server/hospital-link/hospital-answer.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';

setUpTestSite((fresh) => addRecords(fresh, [makeRecord()]));

const ORIGIN = { source: 'https://www.example.org/stay', day: '2026-11-20' };
const row = () => rowOf(db(), idOf(db()));
const record = () => toListingRecord(row());

/** As an editor saves it: by the form as it stands, with one answer changed. */
function say(lodging: '' | 'yes' | 'no', origin: typeof ORIGIN | null) {
  const typed = new Map([...flatten(editOf(record())), ['lodging', lodging]] as const);
  const edit = stampSources(record(), readListingForm(typed), origin);
  const input = { id: row().id, version: row().version, edit, why: WHY };
  return updateCenter(db(), OWNER, input as Parameters<typeof updateCenter>[2], CLOCK);
}

function page(locale: 'en' | 'es') {
  const answer = findCenterBySlug(db(), makeRecord().slug, '2026-11-24');
  if (answer.outcome !== 'found') throw new Error('it must be public');
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? en : es} timeZone="UTC">
      <WhatTheyDo center={answer.center} />
    </NextIntlClientProvider>,
  );
}
const line = (locale: 'en' | 'es') => {
  const name = (locale === 'en' ? en : es).facts.fact.lodging;
  return page(locale).match(new RegExp(`<dt>${name}.*?</dd>`))?.[0] ?? '';
};
const item = async () => {
  const response = await ask(list.GET, '/api/v1/centers', undefined);
  return centerListSchema.parse(await response.json()).items[0];
};

beforeEach(() => {
  say('', null);
});

describe('lodging', () => {
  test('not stated: the page says so in both languages, and programs get null', async () => {
    expect(line('en')).toContain('Not stated');
    expect(line('es')).toContain(es.facts.answer.unknown);
    expect(await item()).toHaveProperty('lodging', null);
  });

  test.each([
    ['yes', 'Yes', 'Sí'],
    ['no', 'No', 'No'],
  ] as const)(
    '%s: stands on the page with its source and day, in the API and in its file',
    async (lodging, yes, si) => {
      expect(say(lodging, ORIGIN)).toMatchObject({ ok: true });
      expect(line('en')).toMatch(
        new RegExp(`</svg>${yes}<small><a href="${ORIGIN.source}"[^>]*>example.org</a>`),
      );
      expect(line('en')).toContain('Nov 20, 2026');
      expect(line('es')).toContain(`</svg>${si}<small>`);
      expect(line('es')).toContain('20 nov 2026');
      expect(await item()).toHaveProperty('lodging', lodging);
      const file = await (await ask(csv.GET, '/api/v1/centers.csv', undefined)).text();
      expect(parse(file, { columns: true })).toMatchObject([{ lodging }]);
    },
  );

  test('is not said without a source: readers see where it comes from', () => {
    const fault = { 'fieldSources.lodging.source': expect.stringMatching(/^Readers see/) };
    expect(say('yes', null)).toMatchObject({ ok: false, fieldErrors: fault });
    expect(record().lodging).toBeNull();
  });

  test('the history tells it, and by what words', () => {
    say('yes', ORIGIN);
    const changes = listHistory(db(), row().id).revisions[0]?.changes ?? [];
    expect(changes.map(({ field, ...words }) => ({ name: fieldName(field), ...words }))).toEqual([
      { name: 'Lodging for patients from far', before: 'not stated', after: 'yes' },
      {
        name: 'Source of lodging for patients from far',
        before: 'none',
        after: `${ORIGIN.source}, ${ORIGIN.day}`,
      },
    ]);
  });

  test('the hospital says it through its link, and is its source once an editor takes it', () => {
    const token = newLink();
    expect(change(token, { lodging: 'no' })).toEqual({ outcome: 'thanks' });
    const input = { linkId: linkIdOf(token), version: row().version, take: ['lodging' as const] };
    expect(acceptConfirmAnswer(db(), OWNER, input, { now: NOW })).toMatchObject({
      ok: true,
      confirms: 'yes',
    });
    expect(record()).toMatchObject({
      lodging: 'no',
      fieldSources: { lodging: { source: 'The hospital, by its confirmation link', day: '2026-11-24' } },
    });
  });

  test('files have a column for it', () => {
    expect(BULK_COLUMNS.find(({ name }) => name === 'lodging')).toMatchObject({ kind: 'answer' });
  });
});
