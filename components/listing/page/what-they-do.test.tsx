import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import en from '@/data/messages/en.json';
import { makeRecord } from '@/domain/listing/center.fixture';
import { publicCenter } from '@/domain/listing/center-view';
import { WhatTheyDo } from './what-they-do';

const SAYS = 'cancerous tumors in the liver';

it('says once where uncertain words come from, and quotes them with each disease they may mean', () => {
  const record = makeRecord({
    conditions: { crlm_unresectable: 'yes' },
    mayTreat: [
      { condition: 'crlm_unresectable', says: SAYS },
      { condition: 'crlm_adjuvant', says: SAYS },
      { condition: 'icca', says: SAYS },
    ],
    fieldSources: { mayTreat: { source: 'Their leaflet', day: '2026-11-20' } },
  });
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <WhatTheyDo center={publicCenter({ ...record, listing: 'confirmed' }, '2026-11-24')} />
    </NextIntlClientProvider>,
  );
  const count = (words: string) => html.split(words).length - 1;
  expect(count(`>${SAYS}</q>`)).toBe(2);
  expect(count('Not certain</dd>')).toBe(2);
  expect(count('Their leaflet')).toBe(1);
  expect(html).toContain('“Not certain” means');
});
