import { PinGate } from '@/components/map/pin-gate';
import { useMapWords } from '@/components/map/use-map-words';
import type { BaseMap } from '@/domain/map/base-map';

const FIELDS = {
  lat: 'location.lat',
  lng: 'location.lng',
  precision: 'location.precision',
  source: 'location.source',
} as const;

/** The listing's pin on a map, to be dragged: it writes into the fields above it. */
export function PinMap({ base }: { base: BaseMap }) {
  return <PinGate fields={FIELDS} base={base} words={{ ...useMapWords(), help: 'Map of the pin' }} />;
}
