import 'server-only';
import path from 'node:path';
import { type Notice, noticesSchema } from './contract';
import { LEARN_FOLDER, readJson } from './learn-files';

/** Safety notices that an editor has confirmed, the newest first. Drafts never leave this file. */
export function publishedNotices(folder = LEARN_FOLDER): Notice[] {
  return readJson(path.join(folder, 'safety-notices.json'), noticesSchema)
    .filter(({ status }) => status === 'published')
    .sort((a, b) => b.announcedOn.localeCompare(a.announcedOn));
}
