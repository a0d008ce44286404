import { describe, expect, it } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import { makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { answerOf, change, listing, NOW, newLink, open, send } from './hospital-answer.fixture';

setUpTestSite((db) => addRecords(db, [makeRecord()]));

describe('a hospital that answers', () => {
  it('says that all is correct, and nothing changes before an editor looked', () => {
    const token = newLink();
    const before = listing();
    expect(send(token, { verdict: 'correct', role: ' program coordinator ' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)).toEqual({ role: 'program coordinator', edit: {}, note: null });
    expect(listing()).toEqual(before);
  });

  it('says only what differs, with numbers as people write them', () => {
    const token = newLink();
    const changes = {
      'phones.1.number': '(212) 639-2000 ',
      'phones.1.label': 'Referrals',
      'phones.1.for': 'referring',
      'services.pump_refill': 'no',
      'clinicians.0.name': '',
      'clinicians.0.role': '',
      note: 'Dr. Test left.\r\nSorry.',
    };
    expect(change(token, changes)).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)).toEqual({
      role: 'coordinator',
      note: 'Dr. Test left.\nSorry.',
      edit: {
        phones: [
          expect.objectContaining({ number: '+16145550100', sourceUrl: 'https://example.org/call' }),
          { number: '+12126392000', label: 'Referrals', for: 'referring', sourceUrl: null },
        ],
        services: { pump_placement: 'yes', pump_refill: 'no' },
        clinicians: [],
      },
    });
  });

  it('is asked again when it sends changes without any', () => {
    const token = newLink();
    expect(change(token, {})).toMatchObject({
      outcome: 'again',
      errors: { edit: 'nothing' },
    });
    expect(change(token, { note: 'We moved next month.' })).toEqual({ outcome: 'thanks' });
  });

  it.each<[Record<string, string>, string]>([
    [{ role: '' }, 'role'],
    [{ role: 'x'.repeat(81), email: 'pump@example.org' }, 'role'],
    [{ website: 'http://example.org' }, 'website'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ 'phones.0.number': '555-0100' }, 'phones.0.number'],
    [{ email: 'no address' }, 'email'],
    [{ programSince: 'long ago' }, 'programSince'],
    [{ note: 'x'.repeat(2001) }, 'note'],
  ])('is told what is wrong with %j beside the field', (changes, field) => {
    const token = newLink();
    const answered = change(token, { name: 'Test Hospital West', ...changes });
    expect(answered).toMatchObject({
      outcome: 'again',
      errors: { [field]: expect.any(String) },
    });
    expect(open(token)).toBe('open');
  });

  it('cannot say what is not its to say', () => {
    const token = newLink();
    const more = {
      'location.lat': '0',
      status: 'withdrawn',
      slug: 'mine',
      editorNotes: 'x',
      npi: '1234567893',
    };
    expect(change(token, { ...more, email: 'pump@example.org' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)?.edit).toEqual({ email: 'pump@example.org' });
  });

  it('may tell a new address, though the pin is not there yet', () => {
    const token = newLink();
    expect(
      change(token, { 'address.street': '9 New Road', 'address.city': 'Anchorage', 'address.region': 'AK' }),
    ).toEqual({
      outcome: 'thanks',
    });
  });
});

describe('a listing that changes while the hospital looks', () => {
  const edit = (name: string) => {
    const { version = 0 } = listing() ?? {};
    const input = { id: 1, version, why: 'Read their page.', edit: makeEdit({ name }) };
    expect(updateCenter(db(), OWNER, input, { now: NOW })).toMatchObject({ ok: true });
    return String(version);
  };

  it('is not changed back by what the form still says', () => {
    const token = newLink();
    const { name = '' } = listing() ?? {};
    const version = edit('New name');
    expect(change(token, { name, version, email: 'pump@example.org' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)?.edit).toEqual({ email: 'pump@example.org' });
  });

  it('is told of in the version that the hospital saw, and never in one that it cannot have seen', () => {
    const tooEarly = edit('Before the link');
    const token = newLink();
    for (const version of [tooEarly, '999', '', 'x', '-1', '1e99']) {
      expect(send(token, { verdict: 'correct', role: 'nurse', version })).toEqual({ outcome: 'closed' });
    }
    expect(open(token)).toBe('open');
    edit('After the link');
    expect(send(token, { verdict: 'correct', role: 'nurse' })).toEqual({ outcome: 'thanks' });
  });
});
