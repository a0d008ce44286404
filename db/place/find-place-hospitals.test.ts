import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { openTestDatabase } from '@/db/test-database';
import { findPlace } from './find-place';
import { openPlacesDatabase, sayPlace } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

const ask = (text: string) => sayPlace(db, text);

describe('hospitals', () => {
  it.each([
    ['MSK', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['sloan kettering', 'Memorial Sloan Kettering Cancer Center, New York, NY'],
    ['mgh', 'Massachusetts General Hospital, Boston, MA'],
    ['Mass General Boston', 'Massachusetts General Hospital, Boston, MA'],
    ['Duke', 'Duke University Hospital, Durham, NC'],
    ['Mayo Clinic Florida', 'Mayo Clinic in Florida, Jacksonville, FL'],
    ['Mayo Clinic, MN', 'Mayo Clinic Rochester, Rochester, MN'],
    ['UPMC West Shore', 'UPMC West Shore, Mechanicsburg, PA'],
  ])('%j is %s', (text, label) => expect(ask(text)).toBe(label));

  it('give way to a town that is named with its state', () => {
    expect(ask('Rochester, Minnesota')).toBe('Rochester, MN');
    expect(ask('Penn, PA')).toBe('Penn, PA');
    expect(ask('Duke, OK')).toBe('Duke, OK');
  });

  it('give way to a city', () => {
    expect(ask('Boston')).toBe('Boston, MA');
    expect(ask('Pittsburgh')).toBe('Pittsburgh, PA');
  });

  it('are found only when published', () => {
    expect(ask('UNCONF')).toBe('unknown');
    expect(ask('Withdrawn Hospital')).not.toContain('Withdrawn');
  });

  it('are not guessed from a word that many have', () => {
    expect(ask('hospital')).toMatch(/^(\?|unknown)/);
  });

  it('are found as they are now, not as they were', () => {
    const own = openTestDatabase();
    addRecords(own, [recordAt('somewhere', { lat: 41, lng: -83 }, { name: 'Old Name', aliases: [] })]);
    expect(findPlace(own, 'Old Name').outcome).toBe('found');
    own.$client.exec("UPDATE center SET name = 'New Name'");
    expect(findPlace(own, 'New Name').outcome).toBe('found');
    expect(findPlace(own, 'Old Name').outcome).toBe('unknown');
  });
});
