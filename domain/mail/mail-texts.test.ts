import { describe, expect, it } from 'vitest';
import { mailWords } from '@/data/messages/messages.fixture';
import { mailTextSchema } from '@/domain/report/report';
import { reminderMail } from './editor-mails';
import { confirmMail, reportAnswerMail } from './outside-mails';
import { writeMail } from './write-mail';

const NASTY = '<img src=x onerror=alert(1)> & "co"';

describe('a mail', () => {
  it('says the same as text and as HTML, and holds no markup but ours', () => {
    const mail = writeMail({
      language: 'en',
      subject: `Hello ${NASTY}`,
      parts: [NASTY, { list: [NASTY] }, { link: 'https://site.test/?a=1&b="2"', label: NASTY }],
    });
    expect(mailTextSchema.safeParse(mail).success).toBe(true);
    expect(mail.text).toBe(`${NASTY}\n\n- ${NASTY}\n\n${NASTY}:\nhttps://site.test/?a=1&b="2"\n`);
    expect(mail.html).not.toContain('<img');
    expect(mail.html?.match(/&lt;img src=x/g)).toHaveLength(4);
    expect(mail.html).toContain('href="https://site.test/?a=1&amp;b=&quot;2&quot;"');
  });

  it('has a subject of one line, whatever the name', () => {
    const mail = writeMail({
      language: 'en',
      subject: `A\r\nBcc: x@example.org ${'y'.repeat(300)}`,
      parts: ['x'],
    });
    expect(mail.subject).toMatch(/^A Bcc: x@example\.org y+$/);
    expect(mail.subject).toHaveLength(200);
  });

  it.each(['😀', '👩‍👩‍👧‍👦', '🇲🇽', 'é'])('is cut between characters, never inside of %s', (character) => {
    for (let before = 180; before <= 200; before++) {
      const start = 'y'.repeat(before);
      const { subject } = writeMail({ language: 'en', subject: start + character.repeat(21), parts: ['x'] });
      const whole = Math.floor((200 - before) / character.length);
      expect(subject).toBe(start + character.repeat(whole));
    }
  });
});

describe('the answer to a report', () => {
  const given = {
    status: 'fixed',
    about: { kind: 'listing', hospital: 'Test' },
    whatChanged: 'The number.',
    link: 'https://site.test/report/R',
  } as const;

  it.each([
    ['en', 'Your report about Test', 'the page now says so'],
    ['es', 'Su aviso sobre Test', 'la página ya lo dice'],
  ] as const)('is in the reader’s language: %s', (language, subject, says) => {
    const mail = reportAnswerMail({ ...given, language }, mailWords(language));
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(says);
    expect(mail.text).toContain(given.link);
  });

  it.each([
    ['en', 'missing', 'About the hospital that you missed', 'the list was changed'],
    ['es', 'missing', 'Sobre el hospital que usted no encontró', 'la lista cambió'],
    ['en', 'general', 'Your message to us', 'changed what was to be changed'],
    ['es', 'general', 'Su mensaje', 'cambiamos lo que había que cambiar'],
  ] as const)('names no hospital that only the reader named: %s, %s', (language, kind, subject, says) => {
    const mail = reportAnswerMail({ ...given, about: { kind }, language }, mailWords(language));
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(says);
  });

  it('says when nothing was changed', () => {
    const answer = { ...given, language: 'en', status: 'not-changed' } as const;
    expect(reportAnswerMail(answer, mailWords('en')).text).toContain('stays as it is');
  });
});

it.each([
  ['en', 'Is this right? Test', 'See the listing and answer'],
  ['es', '¿Están bien estos datos? Test', 'Ver los datos y responder'],
] as const)('the letter with a hospital’s link is in one language: %s', (language, subject, label) => {
  const ask = { language, name: 'Test', link: 'https://site.test/confirm/x' };
  const mail = confirmMail(ask, mailWords(language));
  expect(mail.subject).toBe(subject);
  expect(mail.text).toContain(`${label}:\nhttps://site.test/confirm/x`);
  expect(mail.html).toContain(`<html lang="${language}">`);
  expect(mailTextSchema.safeParse(mail).success).toBe(true);
});

it('names at most a hundred listings in a reminder, and says how many more there are', () => {
  const listings = Array.from({ length: 103 }, (_, i) => ({ name: `H${i}`, days: 60, since: '2026-09-01' }));
  const mail = reminderMail(listings, 'https://site.test/admin');
  expect(mail.subject).toBe('103 listings due to be checked');
  expect(mail.text).toContain('- H99, last looked at on 2026-09-01\n- and 3 more');
  expect(mailTextSchema.safeParse(mail).success).toBe(true);
});
