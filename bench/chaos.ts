import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Series } from './chaos/killed';
import { killAll } from './chaos/series';
import { type Trouble, tryAll } from './chaos/troubles';
import { describeMachine } from './machine';
import { moveToOwnTree } from './own-tree';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, 'kills-only': { type: 'boolean', default: false } },
});
const DOC = path.resolve('docs', 'chaos.md');
const MARK = '<!-- written by npm run chaos -->';

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: (string | number)[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-chaos-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const { commit } = describeMachine();
moveToOwnTree(path.join(folder, 'tree'));
const series: Series[] = [];
const troubles: Trouble[] = [];
await killAll(folder, Number(values.kills), (done) => {
  series.push(done);
  console.log(JSON.stringify(done));
});
const tellTrouble = (done: Trouble) => {
  troubles.push(done);
  console.log(JSON.stringify(done));
};
if (!values['kills-only']) await tryAll(folder, tellTrouble);

const sum = (key: 'kills' | 'acknowledged' | 'lost' | 'half' | 'cutOff') =>
  series.reduce((total, one) => total + one[key], 0);
const kills = table(
  ['killed while', 'kills', 'of these in the midst of it', 'acknowledged', 'lost', 'half written'],
  [
    ...series.map((one) => [one.name, one.kills, one.cutOff, one.acknowledged, one.lost, one.half]),
    ['**all**', sum('kills'), sum('cutOff'), sum('acknowledged'), sum('lost'), sum('half')],
  ],
);
const seen = table(
  ['trouble', 'what was seen', 'as it should be'],
  troubles.map(({ name, seen, isGood }) => [name, seen, isGood ? 'yes' : '**no**']),
);
const text = fs.readFileSync(DOC, 'utf8');
const when = `${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node.js ${process.versions.node}, ${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)}.`;
fs.writeFileSync(DOC, `${text.slice(0, text.indexOf(MARK))}${MARK}\n${when}\n\n${kills}\n\n${seen}\n`);
const isBad = sum('lost') + sum('half') > 0 || troubles.some(({ isGood }) => !isGood);
process.exit(isBad ? 1 : 0);
