import { placeKey } from './place-key';

/** A state, province or territory as the post writes it; `country` is ISO 3166-1 alpha-2. */
export type Region = { code: string; name: string; country: string };

const parse = (country: string, table: string): Region[] =>
  table.split('|').map((entry) => ({ country, code: entry.slice(0, 2), name: entry.slice(3) }));

const US = parse(
  'US',
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
    'DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
    'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
    'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
    'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|' +
    'SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|' +
    'WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI U.S. Virgin Islands|GU Guam|AS American Samoa|' +
    'MP Northern Mariana Islands',
);

const CANADA = parse(
  'CA',
  'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|' +
    'ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon|NT Northwest Territories|NU Nunavut',
);

/** States, D.C. and territories of the United States, provinces and territories of Canada. */
export const REGIONS: readonly Region[] = [...US, ...CANADA];

/** Short forms from before the two-letter codes, and other ways to write a region. */
const OTHER_NAMES: Record<string, string> = {
  AL: 'ala',
  AZ: 'ariz',
  AR: 'ark',
  CA: 'calif|cal',
  CO: 'colo',
  CT: 'conn',
  DE: 'del',
  FL: 'fla',
  IL: 'ill',
  IN: 'ind',
  KS: 'kan|kans',
  MA: 'mass',
  MI: 'mich',
  MN: 'minn',
  MS: 'miss',
  MT: 'mont',
  NE: 'neb|nebr',
  NV: 'nev',
  NM: 'n mex',
  NY: 'new york state',
  ON: 'ont|ontario province',
  QC: 'que|pq|quebec province',
  OK: 'okla',
  OR: 'ore',
  PA: 'penna',
  TN: 'tenn',
  TX: 'tex',
  WA: 'wash|washington state',
  WV: 'w va',
  WI: 'wis|wisc',
  WY: 'wyo',
  VI: 'virgin islands|us virgin islands|usvi',
  MP: 'saipan and tinian|cnmi',
  NL: 'newfoundland|labrador',
  PE: 'pei',
};

const byKey = new Map<string, Region>();
for (const region of REGIONS) {
  for (const name of [region.code, region.name, ...(OTHER_NAMES[region.code]?.split('|') ?? [])]) {
    byKey.set(placeKey(name), region);
  }
}

/** The region that a key (see `placeKey`) names in full or by its code: `oh`, `ohio`, `calif`. */
export function findRegion(key: string): Region | null {
  return byKey.get(key) ?? null;
}

const byCode = new Map(REGIONS.map((region) => [`${region.country}-${region.code}`, region]));

export function regionByCode(country: string, code: string): Region | null {
  return byCode.get(`${country}-${code}`) ?? null;
}
