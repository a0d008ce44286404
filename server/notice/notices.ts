import 'server-only';
import path from 'node:path';
import { listPublishedNotices as editorNotices, findNotice, listNotices } from '@/db/notice/reads';
import type { LearnSource } from '@/domain/learn/sources';
import {
  type Notice,
  type NoticeContent,
  type NoticeRecord,
  noticesSchema,
  publishedNotices,
  shownNotices,
} from '@/domain/notice/notice';
import { db } from '@/server/db';
import { LEARN_FOLDER, readJson } from '@/server/learn/learn-files';
import { allSources } from '@/server/learn/sources';

/** Every notice of the file, drafts too. For editors. */
export const allFileNotices = (folder = LEARN_FOLDER): Notice[] =>
  readJson(path.join(folder, 'safety-notices.json'), noticesSchema);

/** The safety notices that an editor has confirmed; a draft never leaves here. */
export const readNotices = (folder = LEARN_FOLDER): Notice[] => publishedNotices(allFileNotices(folder));

/** What readers see now: the file's notices, and what editors published or withdrew since. */
export const currentNotices = (): (NoticeContent | NoticeRecord)[] =>
  shownNotices(readNotices(), editorNotices(db()));

/** A source of a notice, from our bibliography or from the notice itself. */
export function noticeSource(key: string, notice: NoticeContent | NoticeRecord): LearnSource | undefined {
  return ('newSources' in notice ? notice.newSources[key] : undefined) ?? allSources()[key];
}

type Row = ReturnType<typeof listNotices>[number];
type Content = NoticeContent | NoticeRecord;

export type NoticePage = {
  id: string;
  /** 0: editors have not written it yet. */
  version: number;
  /** What the form shows. */
  content: Content;
  /** What readers see now. */
  shown: Content | null;
  /** Something is written that readers do not see. */
  isWaiting: boolean;
  isWithdrawn: boolean;
  /** Who last touched it in the admin, and when. */
  last: { whoName: string; at: string } | null;
};

/** A notice as editors work on it, be it from the file or from the admin; null: there is none. */
export function loadNotice(id: string): NoticePage | null {
  return pageOf(
    id,
    findNotice(db(), id),
    allFileNotices().find((notice) => notice.id === id),
  );
}

export function loadNotices(): NoticePage[] {
  const rows = new Map(listNotices(db()).map((row) => [row.id, row]));
  const inFile = new Map(allFileNotices().map((notice) => [notice.id, notice]));
  return [...new Set([...rows.keys(), ...inFile.keys()])]
    .flatMap((id) => pageOf(id, rows.get(id) ?? null, inFile.get(id)) ?? [])
    .toSorted((a, b) => b.content.announcedOn.localeCompare(a.content.announcedOn));
}

type FromFile = ReturnType<typeof allFileNotices>[number];

function pageOf(id: string, row: Row | null, file: FromFile | undefined): NoticePage | null {
  const { status, ...inFile } = file ?? {};
  const filed = 'id' in inFile ? inFile : null;
  const content = row?.draft ?? row?.published ?? filed;
  if (!content) return null;
  const shown = shownOf(row, status === 'published' ? filed : null);
  return {
    id,
    version: row?.version ?? 0,
    content,
    shown,
    isWaiting: row ? row.draft !== null && row.status !== 'withdrawn' : status === 'draft',
    isWithdrawn: row?.status === 'withdrawn',
    last: row && { whoName: row.whoName, at: row.updatedAt },
  };
}

function shownOf(row: Row | null, filed: NoticeContent | null): Content | null {
  if (row?.status === 'withdrawn') return null;
  return row?.status === 'published' ? row.published : filed;
}
