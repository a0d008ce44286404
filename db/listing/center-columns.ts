import type { CenterRecord } from '@/domain/listing/center';

/** The columns that hold a record: the way back from `toCenterRecord`. */
export function toCenterColumns({ address, location, ...rest }: CenterRecord) {
  const { source: locationSource, ...position } = location;
  return { ...rest, ...address, ...position, locationSource };
}
