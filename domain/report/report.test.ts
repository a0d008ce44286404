import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerReportSchema,
  fileReportSchema,
  mailTextSchema,
  parseReportNumber,
  readGeneralForm,
  readReportForm,
} from './report';
import { GENERAL_TOPICS, LISTING_TOPICS, REPORT_TEXT_MAX, TRAP_FIELD } from './topics';

describe('the number of a receipt', () => {
  test.each([
    ['R-7KQ2-M4XD-93TF', 'R-7KQ2-M4XD-93TF'],
    ['r7kq2 m4xd 93tf', 'R-7KQ2-M4XD-93TF'],
    ['7kq2m4xd93tf', 'R-7KQ2-M4XD-93TF'],
    ['  R – 7KQ2 . M4XD / 93TF ', 'R-7KQ2-M4XD-93TF'],
    // Letters that look like digits are read as those.
    ['R-OOOO-ILIL-93TF', 'R-0000-1111-93TF'],
  ])('%s is %s', (typed, number) => {
    expect(parseReportNumber(typed)).toBe(number);
  });

  test.each(['', 'R', 'R-7KQ2', '7KQ2-M4XD-93T', 'R-7KQ2-M4XD-93TFX', 'no idea', 'é-è'])(
    '%s cannot be one',
    (typed) => {
      expect(parseReportNumber(typed)).toBeNull();
    },
  );

  test('what was read once is read the same again, however it is spaced', () => {
    const letters = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('', ' ', '-', ' - '), (chosen, gap) => {
        const number = parseReportNumber(chosen.join(gap));
        expect(number).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        expect(parseReportNumber(number ?? '')).toBe(number);
      }),
    );
  });
});

const PAGE = { slug: 'test-hospital-oh', language: 'en' } as const;

function send(fields: Record<string, string | Blob>, page: Parameters<typeof readReportForm>[1] = PAGE) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readReportForm(form, page);
}

describe('the form', () => {
  test('is read without the spaces around and with one sign for a line end', () => {
    expect(send({ topic: 'phone', text: ' They say:\r\nnobody. ', email: ' ann@example.org ' })).toEqual({
      report: { ...PAGE, topic: 'phone', text: 'They say:\nnobody.', email: 'ann@example.org' },
    });
  });

  test('needs neither words nor an address, except for something else', () => {
    for (const topic of LISTING_TOPICS.filter((one) => one !== 'other')) {
      expect(send({ topic })).toMatchObject({ report: { topic, text: '', email: null } });
    }
    expect(send({ topic: 'other', text: '  ' })).toMatchObject({ faults: ['text'] });
    expect(send({ topic: 'other', text: 'x' })).toHaveProperty('report');
  });

  test('says all that is wrong at once', () => {
    const typed = { topic: 'cough', text: 'x'.repeat(REPORT_TEXT_MAX + 1), email: 'nobody' };
    expect(send(typed)).toEqual({ faults: ['topic', 'textLong', 'email'] });
  });

  test('is a program’s when the field is filled in that people do not see', () => {
    expect(send({ topic: 'phone', [TRAP_FIELD]: 'https://example.org' })).toMatchObject({ faults: ['trap'] });
    expect(send({ topic: 'phone', [TRAP_FIELD]: '  ' })).toHaveProperty('report');
  });

  test('from a page that is none is not taken', () => {
    expect(send({ topic: 'phone' }, { slug: '../etc', language: 'en' })).toMatchObject({
      faults: ['notListed'],
    });
    expect(send({ topic: 'phone' }, { slug: 'a', language: 'a language that is none' })).toMatchObject({
      faults: ['notListed'],
    });
  });

  test('a file where words should be counts as nothing', () => {
    expect(send({ topic: 'phone', text: new Blob(['x']) })).toMatchObject({ report: { text: '' } });
  });

  test('as many letters as the page allows are taken', () => {
    expect(send({ topic: 'other', text: 'x'.repeat(REPORT_TEXT_MAX) })).toHaveProperty('report');
  });
});

describe('the form for all that is about no listing', () => {
  const general = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return readGeneralForm(form, { language: 'es' });
  };

  test.each(GENERAL_TOPICS)('takes %s with words, and not without', (topic) => {
    expect(general({ topic, text: ' A typo. ' })).toEqual({
      report: { topic, text: 'A typo.', email: null, language: 'es' },
    });
    expect(general({ topic, text: ' ' })).toEqual({ faults: ['text'] });
  });

  test.each<[Record<string, string>, string[]]>([
    [{}, ['topic', 'text']],
    // What belongs to a listing needs one.
    [{ topic: 'phone', text: 'x' }, ['topic']],
    [{ topic: 'site', text: 'x'.repeat(REPORT_TEXT_MAX + 1), email: 'nobody' }, ['textLong', 'email']],
    [{ topic: 'site', text: 'x', [TRAP_FIELD]: 'https://spam.test' }, ['trap']],
  ])('says what is wrong with %j', (fields, faults) => expect(general(fields)).toEqual({ faults }));
});

test('what a reader adds beside the fields is refused', () => {
  const report = { ...PAGE, topic: 'phone', text: '', email: null };
  expect(fileReportSchema.safeParse(report).success).toBe(true);
  for (const more of [{ status: 'fixed' }, { centerId: 1 }, { number: 'R-0000-0000-0000' }]) {
    expect(fileReportSchema.safeParse({ ...report, ...more }).success, JSON.stringify(more)).toBe(false);
  }
});

test('a subject is one line: no header can be added to a mail', () => {
  const mail = { subject: 'Your report', text: 'x', html: null };
  expect(mailTextSchema.safeParse(mail).success).toBe(true);
  for (const subject of ['', 'a\r\nBcc: eve@example.org', 'a\nb', 'a\rb', 'x'.repeat(201)]) {
    expect(mailTextSchema.safeParse({ ...mail, subject }).success, subject).toBe(false);
  }
});

test('an answer says what changed, and has no other end than the two', () => {
  const answer = { reportId: 1, status: 'fixed', whatChanged: 'The number.', language: 'en', mail: null };
  expect(answerReportSchema.safeParse(answer).success).toBe(true);
  for (const wrong of [{ status: 'received' }, { whatChanged: ' ' }, { reportId: 0 }, { reportId: 1.5 }]) {
    expect(answerReportSchema.safeParse({ ...answer, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
});
