import { findCenterBySlug } from '@/db/listing/published';
import { centerText } from '@/domain/formats/json/center-text';
import { DomainError } from '@/domain/problems';
import { db } from '@/server/db';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json, jsonText } from '@/server/http/respond';
import { today } from '@/server/today';

type Context = { params: Promise<{ slug: string }> };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => {
    readStrictly(request, () => null);
    const answer = findCenterBySlug(db(), (await params).slug, today());
    switch (answer.outcome) {
      case 'found':
        return jsonText(centerText({ center: answer.center, distanceKm: null, bearing: null }));
      case 'moved': {
        const to = `/api/v1/centers/${answer.slug}`;
        return json({ movedTo: to }, { status: 301, headers: { Location: to } });
      }
      case 'withdrawn':
        throw new DomainError(
          'center-withdrawn',
          'The hospital, or we, have taken this center off the list.',
        );
      case 'unknown':
        throw new DomainError('center-not-found', 'No published center has this slug.');
    }
  },
);
