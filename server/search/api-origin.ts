import 'server-only';
import { resolveOrigin } from '@/db/search/origin';
import type { Place, Refusal } from '@/domain/place/place';
import { DomainError } from '@/domain/problems';
import { db } from '@/server/db';

const SUGGESTIONS_MAX = 5;

const whyRefused: Record<Refusal, string> = {
  empty: 'must not be empty',
  'too-long': 'is too long for a place',
  'military-zip': 'is a military post code, which says nothing about where it is',
  'swapped-axes': 'has its axes swapped: latitude comes first',
  'null-island': 'is 0,0, which is what programs send when they know no position',
  'at-sea': 'lies far out at sea',
  'out-of-range': 'must lie within latitude -90 to 90 and longitude -180 to 180',
};

export const placeItem = ({ id, label, kind, point }: Place) => ({ id, label, kind, ...point });

/** The place that `near` means; a DomainError that helps on when it is not exactly one. */
export function requireOrigin(near: string): Place {
  const answer = resolveOrigin(db(), near);
  switch (answer.outcome) {
    case 'found':
      return answer.place;
    case 'ambiguous':
      throw new DomainError(
        'place-ambiguous',
        'near fits several places: repeat the request with one of the candidates.',
        {
          candidates: answer.candidates.map(placeItem),
        },
      );
    case 'unknown':
      throw new DomainError('place-not-found', 'near is not a place, postal code or center that we know.', {
        suggestions: answer.suggestions.slice(0, SUGGESTIONS_MAX).map(placeItem),
      });
    case 'refused':
      throw new DomainError('invalid-parameter', `near ${whyRefused[answer.reason]}.`, {
        errors: [{ parameter: 'near', message: whyRefused[answer.reason] }],
        suggestions: answer.suggestions.slice(0, SUGGESTIONS_MAX).map(placeItem),
      });
  }
}
