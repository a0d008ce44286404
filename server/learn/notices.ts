import 'server-only';
import path from 'node:path';
import { type Notice, noticesSchema, publishedNotices } from '@/domain/learn/notices';
import { LEARN_FOLDER, readJson } from './learn-files';

/** The safety notices that an editor has confirmed; a draft never leaves here. */
export function readNotices(folder = LEARN_FOLDER): Notice[] {
  return publishedNotices(readJson(path.join(folder, 'safety-notices.json'), noticesSchema));
}
