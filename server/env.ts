import 'server-only';
import { parseSettings, type Settings } from '@/domain/settings';

let settings: Settings | undefined;

/** The validated settings, read from the environment once. Throws, naming each bad setting. */
export function env(): Settings {
  settings ??= read();
  return settings;
}

function read(): Settings {
  const { settings, problems } = parseSettings(process.env);
  if (problems) throw new Error(problems.join('\n'));
  return settings;
}
