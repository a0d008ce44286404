import fs from 'node:fs';
import path from 'node:path';

const CENTER_FILE = path.join('data', 'centers.json');

/** The contents of `data/centers.json`, not yet checked. */
export function readCenterFile(): unknown {
  return JSON.parse(fs.readFileSync(CENTER_FILE, 'utf8'));
}
