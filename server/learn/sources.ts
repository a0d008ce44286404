import 'server-only';
import path from 'node:path';
import { type Source, sourcesSchema } from './contract';
import { LEARN_FOLDER, readJson } from './learn-files';

/** Every source by its key. */
export function allSources(folder = LEARN_FOLDER): Record<string, Source> {
  return readJson(path.join(folder, 'sources.json'), sourcesSchema);
}

/** @throws for a key that is not listed. */
export function sourceOf(key: string, folder = LEARN_FOLDER): Source {
  const source = allSources(folder)[key];
  if (!source) throw new Error(`sources.json has no "${key}"`);
  return source;
}
