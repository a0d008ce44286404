import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { findPlace } from './find-place';
import { idsOf, openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

const ask = (text: string) => idsOf(findPlace(db, text));

describe('hospitals without a listing', () => {
  it.each([
    ['Cleveland Clinic', 'hospital:cleveland-clinic-cleveland-oh'],
    ['cleveland clinc', 'hospital:cleveland-clinic-cleveland-oh'],
    ['MD Anderson', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['M.D. Anderson', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['M.D. Anderson Houston', 'hospital:md-anderson-cancer-center-houston-tx'],
    ['University of Colorado', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['Universty of Colorado', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['UC Denver', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['UCHealth', 'hospital:university-of-colorado-cancer-center-aurora-co'],
    ['Dana Farber', 'hospital:dana-farber-cancer-institute-boston-ma'],
    ['dana-farber boston', 'hospital:dana-farber-cancer-institute-boston-ma'],
    ['Moffit', 'hospital:moffitt-cancer-center-tampa-fl'],
    ['moffit cancer center', 'hospital:moffitt-cancer-center-tampa-fl'],
    ['Houston Methodist', 'hospital:houston-methodist-hospital-houston-tx'],
    ['Karmanos', 'hospital:karmanos-cancer-institute-detroit-mi'],
    ['Huntsman', 'hospital:huntsman-cancer-institute-salt-lake-city-ut'],
    ['Mayo Clinic Arizona', 'hospital:mayo-clinic-in-arizona-phoenix-az'],
    ['Princess Margaret', 'hospital:princess-margaret-cancer-centre-toronto-on'],
    ['UNC Chapel Hill', 'hospital:unc-lineberger-comprehensive-cancer-center-chapel-hill-nc'],
    ['Cedars Sinai', 'hospital:cedars-sinai-medical-center-los-angeles-ca'],
    ['Vandy', 'hospital:vanderbilt-ingram-cancer-center-nashville-tn'],
    ['Tulane', 'hospital:east-jefferson-general-hospital-metairie-la'],
    ['Tulane University', 'hospital:east-jefferson-general-hospital-metairie-la'],
    ['University of Washington', 'hospital:fred-hutch-cancer-center-seattle-wa'],
    ['St. Jude', 'hospital:saint-jude-childrens-research-hospital-memphis-tn'],
    ["St Jude Children's", 'hospital:saint-jude-childrens-research-hospital-memphis-tn'],
    ['NIH', 'hospital:nih-clinical-center-bethesda-md'],
    ['Walter Reed', 'hospital:walter-reed-national-military-medical-center-bethesda-md'],
    ['Dana Faber', 'hospital:dana-farber-cancer-institute-boston-ma'],
    ['Hunstman', 'hospital:huntsman-cancer-institute-salt-lake-city-ut'],
    ['Emory', 'hospital:winship-cancer-institute-of-emory-university-atlanta-ga'],
    ['Rush hospital', 'hospital:rush-university-medical-center-chicago-il'],
    ['Stanford Hospital', 'hospital:stanford-health-care-palo-alto-ca'],
    ['Inter mountain', 'hospital:intermountain-medical-center-murray-ut'],
    ['the James', 'hospital:ohio-state-university-comprehensive-cancer-center-the-james-columbus-oh'],
    ['UTSW', 'hospital:ut-southwestern-medical-center-dallas-tx'],
    ['UCLA', 'hospital:ucla-health-jonsson-comprehensive-cancer-center-los-angeles-ca'],
  ])('%j is %s', (text, id) => expect(ask(text)).toBe(id));

  it.each([
    ['Baylor', /^ambiguous: hospital:baylor-saint-lukes\S* hospital:baylor-university/],
    ['Mount Sinai', /^ambiguous: hospital:mount-sinai\S* city:/],
    ['Columbia', /^ambiguous: city:.* hospital:newyork-presbyterian-columbia/],
    ['Baylor hospital', /^ambiguous: hospital:baylor-saint-lukes\S* hospital:baylor-university/],
    [
      'University of Texas',
      /^ambiguous: hospital:md-anderson\S* hospital:ut-southwestern\S* hospital:university-of-texas/,
    ],
    ['Stanford', /^ambiguous: hospital:stanford-health-care\S* city:/],
    ['Mayo Clinic', /^ambiguous: center:mayo-florida center:mayo-rochester hospital:mayo-clinic-in-arizona/],
    ['UPMC', /^ambiguous: center:upmc-hillman center:upmc-west-shore$/],
    ['Bayler', /^unknown: hospital:baylor-saint-lukes\S* hospital:baylor-university/],
    ['Cleveland Clinic Florida', /^unknown: hospital:cleveland-clinic-cleveland-oh state:US-FL$/],
    ['MSK New Jersey', /^unknown: center:msk state:US-NJ$/],
    ['MSK Basking Ridge', /^unknown: center:msk city:\d+$/],
    ['University of Georgia', /^unknown: state:US-GA$/],
    ['md andersen', /^unknown: .*hospital:md-anderson-cancer-center-houston-tx/],
  ])('%j is asked about', (text, ids) => expect(ask(text)).toMatch(ids));

  it('give way to a listing of the same hospital', () => {
    expect(ask('Sloan Kettering')).toBe('center:msk');
    addRecords(db, [
      recordAt(
        'clinic-cleveland-oh',
        { lat: 41.5, lng: -81.6 },
        {
          name: 'Cleveland Clinic Main Campus',
          address: { street: null, city: 'Cleveland', region: 'OH', postalCode: null, country: 'US' },
        },
      ),
    ]);
    expect(ask('Cleveland Clinic')).toBe('center:clinic-cleveland-oh');
  });

  it('lend their names to a listing of the same hospital', () => {
    const own = openPlacesDatabase();
    const address = { street: null, city: 'Metairie', region: 'LA', postalCode: null, country: 'US' };
    const name = 'East Jefferson General Hospital';
    addRecords(own, [recordAt('east-jefferson', { lat: 30, lng: -90.2 }, { name, address })]);
    expect(idsOf(findPlace(own, 'Tulane'))).toBe('center:east-jefferson');
  });
});

describe('hospitals with a listing', () => {
  it.each([
    ['MSK', 'center:msk'],
    ['Sloan Ketering', 'center:msk'],
    ['MGH', 'center:mgh'],
    ['Mass Genral', 'center:mgh'],
    ['John Hopkins', 'center:hopkins'],
    ['Jons Hopkins', 'center:hopkins'],
    ['Duke Hospital', 'center:duke'],
    ['M S K', 'center:msk'],
    ['Univ of Pennsylvania', 'center:penn'],
    ['Mayo Rochester', 'center:mayo-rochester'],
  ])('%j is %s', (text, id) => expect(ask(text)).toBe(id));
});

describe('names of hospitals in many towns', () => {
  it.each([
    ['VA hospital', /^many-hospitals: $/],
    ['VA Medical Center', /^many-hospitals: $/],
    ['Veterans Affairs', /^many-hospitals: $/],
    ['Kaiser', /^many-hospitals: city:\S+$/],
    ['Kaiser Permanente', /^many-hospitals: $/],
    ['Kaiser Permante', /^many-hospitals: $/],
    ['Kaisar', /^many-hospitals: /],
    ['Banner', /^many-hospitals: hospital:banner-md-anderson/],
    ['Banner Health', /^many-hospitals: $/],
    ['Sutter', /^many-hospitals: city:/],
    ['HCA', /^many-hospitals: $/],
    ['Ascension', /^many-hospitals: $/],
    ['Mercy Hospital', /^many-hospitals: $/],
    ['Providence hospital', /^many-hospitals: /],
    ['Methodist', /^many-hospitals: hospital:houston-methodist/],
    ["St. Joseph's Hospital", /^many-hospitals: $/],
    ["Children's Hospital", /^many-hospitals: /],
  ])('%j is asked for its town', (text, ids) => expect(ask(text)).toMatch(ids));

  it.each([
    ['Kaiser Oakland', 'Oakland, CA'],
    ['Kaiser Permanente Los Angeles', 'Los Angeles, CA'],
    ['VA Ann Arbor', 'Ann Arbor, MI'],
    ['Ann Arbor VA', 'Ann Arbor, MI'],
    ['Banner Phoenix', 'Phoenix, AZ'],
    ['Mercy Hospital St. Louis', 'St. Louis, MO'],
  ])('%j is in %s', (text, label) =>
    expect(findPlace(db, text)).toMatchObject({ place: { label }, corrected: true }),
  );
});
