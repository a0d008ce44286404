import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { NOW } from '@/db/listing/listing.fixture';
import { queueMail } from '@/db/mail/commands';
import { mails } from '@/db/mail/schema';
import { migrateDatabase } from '@/db/migrate';
import { bundleProgram } from '@/db/program.fixture';
import { SYSTEM } from '@/domain/listing/listing.fixture';
import { startSmtp, type TestSmtp } from './smtp-server.fixture';

const KILLS = 20;
const MAILS = 400;
/** From the first mail of a round on: about where the words, the answer and the mark of one mail fall. */
const KILLED_WITHIN_MS = 40;
/** After this long a mail whose sender died is called uncertain. */
const ROUND_MINUTES = 11;
/** It takes about 30 s; the rest is for a machine that is busy with other things. */
const TIMEOUT_MS = 240_000;

let folder: string;
let smtp: TestSmtp;
let db: Db;
let sender: string[];
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-mail-'));
  sender = bundleProgram(path.join(__dirname, 'send-until-killed.fixture.ts'), folder);
  smtp = await startSmtp();
  db = openDatabase(path.join(folder, 'hai.db'));
  migrateDatabase(db);
});
afterAll(async () => {
  db.$client.close();
  await smtp.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Lets a process send until it is killed without warning, soon after its first mail arrived. */
function sendUntilKilled(round: number): Promise<void> {
  const now = new Date(NOW.getTime() + round * ROUND_MINUTES * 60_000).toISOString();
  const args = [...sender, path.join(folder, 'hai.db'), smtp.url, now];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const before = smtp.received.length;
  const watch = setInterval(() => {
    if (smtp.received.length === before) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), Math.random() * KILLED_WITHIN_MS);
  }, 1);
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearInterval(watch);
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`ended by itself with ${code}`));
    });
  });
}

test(
  `killed ${KILLS} times while sending, no mail goes out twice, and one that may have is called uncertain`,
  async () => {
    for (let i = 1; i <= MAILS; i++) {
      const mail = { kind: 'reminder', to: `${i}@example.org`, subject: `Mail ${i}`, text: 'x', html: null };
      queueMail(db, SYSTEM, { ...mail, dedupeKey: `mail ${i}` }, { now: NOW });
    }
    for (let round = 0; round < KILLS; round++) await sendUntilKilled(round);
    const arrived = smtp.received.flatMap(({ to }) => to.map((address) => Number.parseInt(address, 10)));
    expect(new Set(arrived).size).toBe(arrived.length);
    expect(arrived.length).toBeGreaterThanOrEqual(KILLS);
    const rows = db.select().from(mails).all();
    const having = (status: string) => rows.filter((row) => row.status === status).map(({ id }) => id);
    const [sent, inDoubt] = [having('sent'), [...having('uncertain'), ...having('sending')]];
    // Whatever arrived is marked sent, or is in doubt; and nothing is marked sent that did not arrive.
    expect(arrived.filter((id) => !sent.includes(id) && !inDoubt.includes(id))).toEqual([]);
    expect(sent.filter((id) => !arrived.includes(id))).toEqual([]);
    const again = openDatabase(path.join(folder, 'hai.db'));
    expect(again.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    again.$client.close();
    // Else no kill fell between the taking of a mail and its mark, and nothing was tried.
    expect(inDoubt.length).toBeGreaterThan(0);
    // At most one each time: the mail that was under way.
    expect(inDoubt.length).toBeLessThanOrEqual(KILLS);
    expect(having('sending').length).toBeLessThanOrEqual(1);
    expect(sent.length + inDoubt.length + having('queued').length).toBe(MAILS);
  },
  TIMEOUT_MS,
);
