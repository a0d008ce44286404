import 'server-only';
import { CSV_HEAD, csvRow } from '@/domain/formats/csv/centers';
import { FHIR_TYPES } from '@/domain/formats/fhir/resources';
import { centerItem } from '@/domain/formats/json/center';
import type { Center } from '@/domain/listing/center';
import { fhirText } from '../fhir/answer';

/** One file of the whole list: what stands first in it, and what each listing adds. */
export type BulkMaker = {
  name: string;
  type: string;
  head: string;
  line: (center: Center) => string;
};

/** A resource a line, as FHIR's bulk data has it. */
const resources: BulkMaker[] = FHIR_TYPES.map((type) => ({
  name: `${type}.ndjson`,
  type: 'application/fhir+ndjson',
  head: '',
  line: (center) => `${fhirText(center, type)}\n`,
}));

export const BULK_MAKERS: readonly BulkMaker[] = [
  {
    name: 'centers.csv',
    type: 'text/csv; charset=utf-8; header=present',
    head: CSV_HEAD,
    line: (center) => csvRow(centerItem({ center, distanceKm: null, bearing: null })),
  },
  ...resources,
];
