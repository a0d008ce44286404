import type { Role } from '@/domain/account/actor';
import { makeActor } from '@/domain/account/make-actor';
import { makeRecord } from './center.fixture';
import { type CenterEdit, editOf, type ListingRecord } from './edit';
import { stampSources } from './edit-parts';

/** A complete, made-up listing as editors hold it. For tests only. */
export function makeListingRecord(overrides: Partial<ListingRecord> = {}): ListingRecord {
  return makeRecord(overrides);
}

/** The edit, with a source for all that it changes. */
export const withSources = (before: ListingRecord, edit: CenterEdit): CenterEdit =>
  stampSources(before, edit, { source: 'Told', day: '2026-11-20' });

export const makeEdit = (overrides: Partial<CenterEdit> = {}): CenterEdit =>
  withSources(makeRecord(), { ...editOf(makeRecord()), ...overrides });

export const makePerson = (
  role: Role,
  { id = role, trusted = false }: { id?: string; trusted?: boolean } = {},
) => makeActor({ kind: 'person', id, name: `Test ${id}`, role, trusted });

export const EDITOR = makePerson('editor');
export const TRUSTED = makePerson('editor', { id: 'trusted', trusted: true });
export const REVIEWER = makePerson('reviewer');
export const OWNER = makePerson('owner');
export const READER = makeActor({ kind: 'reader' });
export const SYSTEM = makeActor({ kind: 'system', job: 'test' });
export const hospital = (linkId: number) => makeActor({ kind: 'hospital', linkId });

/** What an editor types for a made-up safety notice. */
const NOTICE_WORDS = {
  title: 'Fast flow',
  what: 'It flowed too fast.',
  howMany: null,
  whatToDo: 'Call.',
};
export const NOTICE = {
  id: 'pump-1',
  level: 'Class I',
  device: 'A pump',
  announcedOn: '2026-11-20',
  sources: ['fda'],
  identifiers: [],
  newSources: {},
  en: NOTICE_WORDS,
  es: null,
  editorNote: null,
};
