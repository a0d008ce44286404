import type { Listing, Status } from '@/domain/listing/center';
import type { Freshness } from '@/domain/listing/freshness';
import type { LineChip } from '@/domain/listing/lines';

export const SURE_WORDS: Record<Listing, string> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  unconfirmed: 'Editors only',
};

export const STATUS_WORDS: Record<Status, string> = {
  active: 'Active',
  paused: 'Paused',
  planned: 'Planned',
  withdrawn: 'Withdrawn',
};

export const CHIP_WORDS: Record<LineChip, string> = {
  overdue: 'Overdue',
  never: 'Never confirmed',
  'no-phone': 'No phone number',
  reports: 'Open reports',
  'to-call': 'To call',
  nobody: 'Not assigned',
};

export const dueWords = (freshness: Freshness): string | null =>
  freshness === 'fresh' ? null : freshness === 'due' ? 'due' : 'overdue';
