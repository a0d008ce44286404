import type { Center } from '@/domain/listing/center';
import type { Role } from '@/domain/search/criteria';
import { HowWeKnow } from './how-we-know';
import { ReachThem } from './reach-them';
import { Team } from './team';
import { WhatTheyDo } from './what-they-do';

/** All that the page says of one hospital, but for its head and its map. */
export function CenterFacts({ center, reader }: { center: Center; reader: Role | null }) {
  return (
    <>
      <ReachThem center={center} reader={reader} />
      <WhatTheyDo center={center} />
      <Team clinicians={center.clinicians} />
      <HowWeKnow center={center} />
    </>
  );
}
