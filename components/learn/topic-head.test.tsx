import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import en from '@/data/messages/en.json';
import es from '@/data/messages/es.json';
import { ReviewNote } from './review-note';
import { TopicHead } from './topic-head';
import { TopicPager } from './topic-pager';

const english = createTranslator({ locale: 'en', messages: en });
const spanish = createTranslator({ locale: 'es', messages: es });
const review = { name: 'Dr. A. Reader', on: '2026-12-01' };

describe('ReviewNote', () => {
  it('says that no clinician has read the page, until one has', () => {
    expect(renderToStaticMarkup(<ReviewNote locale="en" review={null} t={english} />)).toContain(
      'Not yet reviewed by a clinician.',
    );
    const done = renderToStaticMarkup(<ReviewNote locale="en" review={review} t={english} />);
    expect(done).toContain('Reviewed by Dr. A. Reader on December 1, 2026.');
    expect(done).not.toContain('open');
  });

  it('says of a translation that it is open while its own review is', () => {
    const html = renderToStaticMarkup(<ReviewNote locale="es" review={review} t={spanish} />);
    expect(html).toContain('revisada por Dr. A. Reader el 1 de diciembre de 2026. La traducción todavía no');
    expect(html).toContain('review open');
  });
});

describe('TopicHead', () => {
  it('shows the day as a calendar day, whatever the zone', () => {
    const html = renderToStaticMarkup(
      <TopicHead
        locale="en"
        title="T"
        lead="L"
        reviewedOn="2026-11-23"
        readMinutes={1}
        review={null}
        t={english}
      />,
    );
    expect(html).toContain('<time dateTime="2026-11-23">November 23, 2026</time>');
    expect(html).toContain('1 minute to read');
  });
});

describe('TopicPager', () => {
  it('leads on, and stays away when there is nowhere to go', () => {
    expect(renderToStaticMarkup(<TopicPager t={english} />)).toBe('');
    expect(
      renderToStaticMarkup(<TopicPager next={{ href: '/learn/b', title: 'B' }} t={english} />),
    ).toContain('href="/learn/b" rel="next"><small>Next</small> B</a>');
  });
});
