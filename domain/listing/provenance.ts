import type { CenterRecord } from './center';
import { isPublic } from './center-view';
import type { Finding } from './finding';

const isRealDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** Every listing that readers see shows a source, none that the hospital confirmed is called reported, and no clock runs ahead of `asOf`. */
export function checkProvenance(records: readonly CenterRecord[], asOf: string): Finding[] {
  return records.flatMap((record) => {
    const faults: [field: string, code: string, message: string][] = [];
    if (isPublic(record) && !record.sources.some((source) => source.public)) {
      faults.push(['sources', 'no-public-source', 'published, but shows no source']);
    }
    for (const field of ['checkedOn', 'confirmedOn'] as const) {
      const day = record[field];
      if (day === null) continue;
      if (!isRealDay(day)) faults.push([field, 'no-such-day', `${day} is not in the calendar`]);
      else if (day > asOf) faults.push([field, 'day-ahead', `${day} is later than the file's ${asOf}`]);
    }
    if ((record.confirmedOn === null) !== (record.confirmedBy === null)) {
      faults.push(['confirmedBy', 'half-confirmed', 'a confirmation needs both its day and who gave it']);
    }
    if (record.listing === 'reported' && record.confirmedOn !== null) {
      faults.push([
        'listing',
        'more-than-reported',
        'the hospital confirmed it, so it is more than reported',
      ]);
    }
    return faults.map(([field, code, message]) => ({
      level: 'error',
      slug: record.slug,
      field,
      code,
      message,
    }));
  });
}
