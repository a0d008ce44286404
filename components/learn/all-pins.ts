import type { CenterItem, CenterList } from '@/domain/formats/center-json';
import { type Locale, localPath } from '@/domain/locale';
import type { PinData } from '@/domain/map/base-map';
import { LIMIT_MAX } from '@/domain/search/criteria';

/** A pin for every listed hospital, in the order of their names, as the finder shows them without a search. */
export async function fetchAllPins(locale: Locale): Promise<PinData[]> {
  const pins: PinData[] = [];
  for (let total = 1; pins.length < total; ) {
    const list = await fetchCenters(pins.length);
    if (list.count === 0) break;
    total = list.total;
    pins.push(...list.items.map((item, index) => pinOf(item, list.offset + index + 1, locale)));
  }
  return pins;
}

async function fetchCenters(offset: number): Promise<CenterList> {
  const answer = await fetch(`/api/v1/centers?sort=name&limit=${LIMIT_MAX}&offset=${offset}`);
  if (!answer.ok) throw new Error(`The centers could not be fetched: ${answer.status}`);
  return answer.json();
}

function pinOf(
  { slug, name, address, location, phones, listing }: CenterItem,
  number: number,
  locale: Locale,
) {
  const { city, region, country } = address;
  const abroad = new Intl.DisplayNames(locale, { type: 'region' });
  const line = (kind: string) => phones.find((phone) => phone.for === kind)?.number;
  return {
    slug,
    number,
    name,
    where: `${city}, ${country === 'US' || country === 'CA' ? region : abroad.of(country)}`,
    way: '',
    open: listing === 'reported',
    point: { lat: location.lat, lng: location.lng },
    href: localPath(locale, `/centers/${slug}`),
    tel: line('patients') ?? line('hospital') ?? null,
  };
}
