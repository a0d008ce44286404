import 'server-only';
import path from 'node:path';
import { type LearnSources, learnSourcesSchema } from '@/domain/learn/sources';
import { LEARN_FOLDER, readJson } from './learn-files';

/** Every source by its key. */
export function allSources(folder = LEARN_FOLDER): LearnSources {
  return readJson(path.join(folder, 'sources.json'), learnSourcesSchema);
}
