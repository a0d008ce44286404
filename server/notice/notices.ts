import 'server-only';
import path from 'node:path';
import { publishedNotices as deskNotices } from '@/db/notice/published-notices';
import type { LearnSource } from '@/domain/learn/sources';
import type { DeskNotice } from '@/domain/notice/notice';
import { type Notice, type NoticeContent, noticesSchema, publishedNotices } from '@/domain/notice/notices';
import { shownNotices } from '@/domain/notice/shown-notices';
import { db } from '@/server/db';
import { LEARN_FOLDER, readJson } from '@/server/learn/learn-files';
import { allSources } from '@/server/learn/sources';

/** Every notice of the file, drafts too. For editors. */
export const allFileNotices = (folder = LEARN_FOLDER): Notice[] =>
  readJson(path.join(folder, 'safety-notices.json'), noticesSchema);

/** The safety notices that an editor has confirmed; a draft never leaves here. */
export const readNotices = (folder = LEARN_FOLDER): Notice[] => publishedNotices(allFileNotices(folder));

/** What readers see now: the file's notices, and what the desk published or withdrew since. */
export const currentNotices = (): (NoticeContent | DeskNotice)[] =>
  shownNotices(readNotices(), deskNotices(db()));

/** A source of a notice, from our bibliography or from the notice itself. */
export function noticeSource(key: string, notice: NoticeContent | DeskNotice): LearnSource | undefined {
  return ('newSources' in notice ? notice.newSources[key] : undefined) ?? allSources()[key];
}
