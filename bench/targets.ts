import type { Filled } from './listings';
import { slugsOf, someZips } from './listings';
import type { Target } from './load';

const ZIPS = 200;
const TYPED = ['chi', 'toledo', 'san f', '606', 'clevland', 'new y', 'boston', 'st lou'];

export type Kind = 'page' | 'endpoint';
/** `most`: times the floor's p50; `least`: times its throughput. */
export type Aim = { most: number; least: number };
/**
 * `first`: the same page at an address that nobody asked for before, so that it is rendered; null: each answer is made
 * anew, whatever its address. `against`: another subject that asks the same, and at most how many times its p50.
 */
export type Subject = Target & {
  kind: Kind;
  aim: Aim | null;
  first: Target | null;
  against?: { name: string; most: number };
};

const PAGE: Aim = { most: 2, least: 0.45 };

/** No page reads it, and the server keeps pages by their whole address. */
let unseen = 0;
const unseenAddress = (path: string) => `${path}?offset=${++unseen}`;

/**
 * The empty page goes through the proxy as every page does: it needs a language, a policy and a nonce. With such a
 * parameter the server takes it for somebody's own search, and keeps it nowhere.
 */
export const FLOORS: Record<Kind, Target> = {
  page: { name: 'empty page', path: () => '/bench-empty?floor=1' },
  endpoint: { name: 'empty route', path: () => '/api/bench-empty' },
};

/** Each kind of page and endpoint; places and hospitals change from request to request. */
export function subjectsOf(filled: Filled): Subject[] {
  const db = filled.open();
  const zips = someZips(db, ZIPS);
  const slugs = slugsOf(db);
  db.$client.close();
  const nth = (list: readonly string[], turn: number) => list[(turn * 7) % list.length] as string;
  const page = (name: string, path: Target['path'], aim: Aim | null): Subject => ({
    name,
    path,
    kind: 'page',
    aim,
    first: path(0).includes('?')
      ? null
      : { name: `${name}, first render`, path: (turn) => unseenAddress(path(turn)) },
  });
  const endpoint = (name: string, path: Target['path'], aim: Aim | null): Subject => ({
    name,
    path,
    kind: 'endpoint',
    aim,
    first: null,
  });
  /** The question of the API's nearest search in another format. */
  const format = (name: string, path: Target['path']): Subject => ({
    ...endpoint(name, path, null),
    against: { name: 'API near', most: 2 },
  });
  return [
    page('finder', (turn) => `/?near=${nth(zips, turn)}`, PAGE),
    // Rendered for each reader, where the one above is filled in (docs/decisions/0038).
    page('finder, filtered', (turn) => `/?near=${nth(zips, turn)}&service=second_opinion`, null),
    page('home', () => '/', PAGE),
    page('all centers', () => '/centers', null),
    page('center', (turn) => `/centers/${nth(slugs, turn)}`, PAGE),
    page('learn', () => '/learn', PAGE),
    page('topic', () => '/learn/how-it-works', PAGE),
    page('refer', () => '/refer', PAGE),
    page('about the data', () => '/about/data', null),
    endpoint('API near', (turn) => `/api/v1/centers?near=${nth(zips, turn)}`, { most: 1.6, least: 0.6 }),
    // The same question to each format; the page behind it is no part of what a program reads.
    format('GeoJSON near', (turn) => `/api/v1/centers.geojson?near=${nth(zips, turn)}`),
    format('CSV near', (turn) => `/api/v1/centers.csv?near=${nth(zips, turn)}`),
    format('HSDS near', (turn) => `/hsds/service_at_locations?postcode=${nth(zips, turn)}`),
    format('FHIR near', (turn) => `/fhir/Location?near=${30 + (turn % 15)}|-${75 + (turn % 40)}|20000|km`),
    endpoint('API list', () => '/api/v1/centers', null),
    endpoint('API one', (turn) => `/api/v1/centers/${nth(slugs, turn)}`, null),
    endpoint('GeoJSON', () => '/api/v1/centers.geojson', null),
    endpoint('pins', () => '/api/v1/pins?bbox=-125,24,-66,50&zoom=4', null),
    endpoint('CSV', () => '/api/v1/centers.csv', null),
    endpoint('places', (turn) => `/api/v1/places?q=${encodeURIComponent(nth(TYPED, turn))}`, {
      most: 1.4,
      least: 0.7,
    }),
  ];
}
