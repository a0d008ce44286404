import type { Bounds } from '@/domain/point';
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
  NJ: 'jersey',
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

/** Countries whose listings must name a known state or province by its postal code. */
export const COUNTRIES_WITH_REGIONS: readonly string[] = ['US', 'CA'];

/**
 * Boxes that hold all land of a US state or territory (`US-OH`), a Canadian province (`CA-ON`) or a country (`NL`),
 * rounded outward to a tenth of a degree. Good for catching a wrong state, not for deciding a border.
 */
export const REGION_BOXES: Readonly<Record<string, Bounds>> = {
  'US-AL': { west: -88.5, south: 30.1, east: -84.8, north: 35.1 },
  'US-AK': { west: 172.4, south: 51.1, east: -129.9, north: 71.5 },
  'US-AZ': { west: -114.9, south: 31.3, east: -109, north: 37.1 },
  'US-AR': { west: -94.7, south: 33, east: -89.6, north: 36.6 },
  'US-CA': { west: -124.5, south: 32.5, east: -114.1, north: 42.1 },
  'US-CO': { west: -109.1, south: 36.9, east: -102, north: 41.1 },
  'US-CT': { west: -73.8, south: 40.9, east: -71.7, north: 42.1 },
  'US-DE': { west: -75.8, south: 38.4, east: -75, north: 39.9 },
  'US-DC': { west: -77.2, south: 38.7, east: -76.9, north: 39 },
  'US-FL': { west: -87.7, south: 24.3, east: -79.9, north: 31.1 },
  'US-GA': { west: -85.7, south: 30.3, east: -80.7, north: 35.1 },
  'US-HI': { west: -178.5, south: 18.8, east: -154.7, north: 28.6 },
  'US-ID': { west: -117.3, south: 41.9, east: -111, north: 49.1 },
  'US-IL': { west: -91.6, south: 36.9, east: -87, north: 42.6 },
  'US-IN': { west: -88.2, south: 37.7, east: -84.7, north: 41.8 },
  'US-IA': { west: -96.7, south: 40.3, east: -90.1, north: 43.6 },
  'US-KS': { west: -102.1, south: 36.9, east: -94.5, north: 40.1 },
  'US-KY': { west: -89.6, south: 36.4, east: -81.9, north: 39.2 },
  'US-LA': { west: -94.1, south: 28.8, east: -88.7, north: 33.1 },
  'US-ME': { west: -71.2, south: 42.9, east: -66.8, north: 47.5 },
  'US-MD': { west: -79.6, south: 37.8, east: -74.9, north: 39.8 },
  'US-MA': { west: -73.6, south: 41.1, east: -69.8, north: 42.9 },
  'US-MI': { west: -90.5, south: 41.6, east: -82.1, north: 48.4 },
  'US-MN': { west: -97.3, south: 43.4, east: -89.4, north: 49.5 },
  'US-MS': { west: -91.7, south: 30, east: -88, north: 35.1 },
  'US-MO': { west: -95.8, south: 35.9, east: -89, north: 40.7 },
  'US-MT': { west: -116.1, south: 44.3, east: -104, north: 49.1 },
  'US-NE': { west: -104.1, south: 39.9, east: -95.3, north: 43.1 },
  'US-NV': { west: -120.1, south: 34.9, east: -114, north: 42.1 },
  'US-NH': { west: -72.6, south: 42.6, east: -70.5, north: 45.4 },
  'US-NJ': { west: -75.6, south: 38.8, east: -73.8, north: 41.4 },
  'US-NM': { west: -109.1, south: 31.3, east: -102.9, north: 37.1 },
  'US-NY': { west: -79.8, south: 40.4, east: -71.8, north: 45.1 },
  'US-NC': { west: -84.4, south: 33.7, east: -75.4, north: 36.7 },
  'US-ND': { west: -104.1, south: 45.9, east: -96.5, north: 49.1 },
  'US-OH': { west: -84.9, south: 38.3, east: -80.5, north: 42.4 },
  'US-OK': { west: -103.1, south: 33.6, east: -94.4, north: 37.1 },
  'US-OR': { west: -124.7, south: 41.9, east: -116.4, north: 46.4 },
  'US-PA': { west: -80.6, south: 39.7, east: -74.6, north: 42.4 },
  'US-RI': { west: -71.9, south: 41.1, east: -71.1, north: 42.1 },
  'US-SC': { west: -83.4, south: 32, east: -78.5, north: 35.3 },
  'US-SD': { west: -104.1, south: 42.4, east: -96.4, north: 46 },
  'US-TN': { west: -90.4, south: 34.9, east: -81.6, north: 36.7 },
  'US-TX': { west: -106.7, south: 25.8, east: -93.5, north: 36.6 },
  'US-UT': { west: -114.1, south: 36.9, east: -109, north: 42.1 },
  'US-VT': { west: -73.5, south: 42.7, east: -71.4, north: 45.1 },
  'US-VA': { west: -83.7, south: 36.5, east: -75.2, north: 39.5 },
  'US-WA': { west: -124.9, south: 45.5, east: -116.9, north: 49.1 },
  'US-WV': { west: -82.7, south: 37.1, east: -77.7, north: 40.7 },
  'US-WI': { west: -92.9, south: 42.4, east: -86.2, north: 47.4 },
  'US-WY': { west: -111.1, south: 40.9, east: -104, north: 45.1 },
  'US-PR': { west: -68, south: 17.8, east: -65.2, north: 18.6 },
  'US-VI': { west: -65.1, south: 17.6, east: -64.5, north: 18.5 },
  'US-GU': { west: 144.6, south: 13.2, east: 145, north: 13.7 },
  'US-MP': { west: 144.8, south: 14.1, east: 146.1, north: 20.6 },
  'US-AS': { west: -171.1, south: -14.6, east: -168.1, north: -11 },
  'CA-AB': { west: -120.1, south: 48.9, east: -109.9, north: 60.1 },
  'CA-BC': { west: -139.1, south: 48.2, east: -114, north: 60.1 },
  'CA-MB': { west: -102.1, south: 48.9, east: -88.9, north: 60.1 },
  'CA-NB': { west: -69.1, south: 44.5, east: -63.7, north: 48.1 },
  'CA-NL': { west: -67.9, south: 46.6, east: -52.6, north: 60.5 },
  'CA-NS': { west: -66.5, south: 43.3, east: -59.6, north: 47.1 },
  'CA-NT': { west: -136.6, south: 59.9, east: -101.9, north: 78.8 },
  'CA-NU': { west: -120.8, south: 51.6, east: -61, north: 83.2 },
  'CA-ON': { west: -95.2, south: 41.6, east: -74.3, north: 56.9 },
  'CA-PE': { west: -64.5, south: 45.9, east: -61.9, north: 47.1 },
  'CA-QC': { west: -79.8, south: 44.9, east: -57, north: 62.7 },
  'CA-SK': { west: -110.1, south: 48.9, east: -101.3, north: 60.1 },
  'CA-YT': { west: -141.1, south: 59.9, east: -123.7, north: 69.7 },
  CH: { west: 5.9, south: 45.8, east: 10.5, north: 47.9 },
  NL: { west: 3.3, south: 50.7, east: 7.3, north: 53.7 },
  NO: { west: 4.4, south: 57.9, east: 31.3, north: 71.3 },
};
