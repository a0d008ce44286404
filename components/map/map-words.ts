import type { Phone } from '@/domain/listing/center';

export type MapWords = Record<
  | 'help'
  | 'waiting'
  | 'failed'
  | 'zoomIn'
  | 'zoomOut'
  | 'searchHere'
  | 'limit'
  | 'pin'
  | 'group'
  | 'groupCount'
  | 'away'
  | 'cluster'
  | 'inView'
  | 'you'
  | 'credit'
  | 'call'
  | 'close'
  | 'directions'
  | 'save'
  | 'saved'
  | 'details'
  | 'fax'
  | 'noNumber'
  | Phone['for'],
  string
>;
