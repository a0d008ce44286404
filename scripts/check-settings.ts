import { parseSettings } from '@/domain/settings';

const { settings, problems } = parseSettings(process.env);
if (problems) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(JSON.stringify(settings));
}
