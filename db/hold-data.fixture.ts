import fs from 'node:fs';
import { lockDataDir } from './data-lock';

/** Takes a data folder, says whether it could, and dies without giving it back. */
const [dir = ''] = process.argv.slice(2);
fs.writeSync(1, lockDataDir(dir) ? 'mine' : 'another has it');
process.kill(process.pid, 'SIGKILL');
