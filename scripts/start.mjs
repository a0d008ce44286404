import { createRequire } from 'node:module';
import { install } from './run/install.mjs';
import { build, requireBuild, requireFreePort, serve, warnOfPlainHttp } from './run/site.mjs';
import { capture, endChildrenOnSignal, isStopping, ROOT, Stop, script, step } from './run/step.mjs';

const dev = process.argv.includes('--dev');
/** On a server: what is installed and built is taken as it is. */
const serveOnly = process.argv.includes('--serve');

async function readSettings() {
  createRequire(import.meta.url)('@next/env').loadEnvConfig(ROOT, dev);
  const { ok, output } = await capture(process.execPath, script('check-settings.ts'));
  if (!ok) throw new Stop(output);
  return JSON.parse(output.split('\n').at(-1));
}

async function prepare(title, name) {
  const { ok, output } = await step(title, process.execPath, script(name));
  if (!ok) throw new Stop(output);
}

/** While nobody owns the site, each start tells how somebody becomes one. */
async function offerSetup() {
  const { ok, output } = await capture(process.execPath, [...script('admin.ts'), '--first']);
  if (!ok) throw new Stop(output);
  if (output.includes('/admin/setup')) console.log(`\n${output}\n`);
}

/** Copies for readers, now and then again as long as the site runs; a failed one is said and tried again. */
async function publishEvery(seconds) {
  await prepare('Publish a snapshot', 'publish-snapshot.ts');
  let isRunning = false;
  const publish = async () => {
    if (isRunning || isStopping()) return;
    isRunning = true;
    const { ok, output } = await capture(process.execPath, script('publish-snapshot.ts'));
    isRunning = false;
    if (!ok && !isStopping()) console.error(`No snapshot was published: ${output}`);
  };
  setInterval(publish, seconds * 1000).unref();
}

endChildrenOnSignal();
try {
  if (!serveOnly) await install();
  const settings = await readSettings();
  await requireFreePort(settings.PORT, settings.HOST);
  if (serveOnly) requireBuild();
  else if (!dev) await build();
  if (settings.MODE === 'primary') {
    await prepare('Migrate', 'migrate.ts');
    await prepare('Seed', 'seed.ts');
    await offerSetup();
    if (settings.SNAPSHOT_EVERY_S > 0) await publishEvery(settings.SNAPSHOT_EVERY_S);
  }
  const warning = warnOfPlainHttp(settings);
  if (warning) console.warn(`\n${warning}\n`);
  process.exit(await serve(settings, { dev }));
} catch (error) {
  if (!isStopping()) console.error(error instanceof Stop ? `\n${error.message}` : error);
  process.exit(1);
}
