import 'server-only';
import { accuracyVersion } from '@/db/data-version';
import { findAccuracy } from '@/db/listing/accuracy';
import { db } from '@/server/db';
import { today } from '@/server/today';

type Accuracy = ReturnType<typeof findAccuracy>;
let known: { version: string; accuracy: Accuracy } | undefined;

/** How true the list is, for readers and programs: counted again when something it counts has changed, or the day has. */
export function publicAccuracy(): Accuracy {
  const version = `${accuracyVersion(db())} ${today()}`;
  if (known?.version !== version) known = { version, accuracy: findAccuracy(db(), today()) };
  return known.accuracy;
}
