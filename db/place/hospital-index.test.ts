import { describe, expect, test } from 'vitest';
import { hospitalNames } from '@/domain/place/hospital-names';
import type { Place } from '@/domain/place/place';
import { type Hospital, HospitalIndex } from './hospital-index';

const HOSPITALS = 3000;
const RARE = 'Quillfeather Memorial Hospital';

function hospital(name: string): Hospital {
  const names = hospitalNames({
    name,
    healthSystem: 'Longleaf Health',
    aliases: [],
    address: { city: 'Toledo', region: 'OH', country: 'US' },
  });
  return { names, place: () => ({ name }) as Place };
}

function grown(): HospitalIndex {
  const index = new HospitalIndex();
  for (let at = 0; at < HOSPITALS; at++) index.add(hospital(`Common Hospital ${at}`));
  index.add(hospital(RARE));
  return index;
}

const namesOf = (found: Iterable<Hospital>) => [...found].map(({ place }) => place().name);

describe('of many hospitals only those are looked at that have the rarest word', () => {
  const index = grown();
  test('in full', () => {
    expect(namesOf(index.withWords(['hospital', 'quillfeather', 'toledo']).byWords)).toEqual([RARE]);
    expect(namesOf(index.withWords(['toledo', 'nowhere']).byWords)).toEqual([]);
    expect(namesOf(index.withWords(['longleaf']).byWords).length).toBe(HOSPITALS + 1);
  });

  test('begun', () => {
    expect(namesOf(index.beginning(['hosp', 'quill']).byWords)).toEqual([RARE]);
    expect(namesOf(index.beginning(['299', 'common']).byWords)).toEqual([
      'Common Hospital 299',
      ...Array.from({ length: 10 }, (_, digit) => `Common Hospital 299${digit}`),
    ]);
  });

  test('misspelled', () => {
    expect(namesOf(index.nearly(['hospitel', 'quilfeather']))).toEqual([RARE]);
    expect(namesOf(index.nearly(['quilfeather', 'zzzzzzzz']))).toEqual([]);
  });

  test('by their first words, where a name may begin with the text', () => {
    expect(namesOf(index.withWords(['hospital']).whole)).toEqual([]);
    expect(namesOf(index.withWords(['comm', 'onhospital7']).whole)).toEqual(['Common Hospital 7']);
    expect(namesOf(index.beginning(['quill']).whole)).toEqual([RARE]);
    expect(namesOf(index.withWords(['common', 'hospital', '7']).whole)).toEqual(['Common Hospital 7']);
  });

  test('and one that is added later is found, too', () => {
    const later = grown();
    later.beginning(['quill']);
    later.add(hospital('Quincewood'));
    expect(namesOf(later.beginning(['qui']).byWords)).toEqual([RARE, 'Quincewood']);
  });
});
