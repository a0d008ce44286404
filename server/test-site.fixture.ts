import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { writeTestDatabase, writeTestGazetteer } from '@/db/test-database';

/** Gives the routes of a test file a database file of their own, filled by `fill` and on wish with the places of the gazetteer, and removes it in the end. */
export function setUpTestSite(fill: (db: Db) => void, { hasGazetteer = false } = {}): void {
  beforeAll(() => {
    process.env.DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-'));
    const file = path.join(process.env.DATA_DIR, 'hai.db');
    if (hasGazetteer) writeTestGazetteer(file);
    else writeTestDatabase(file);
    const db = openDatabase(file);
    // Nobody draws the plug here: each save would wait for the disk.
    db.$client.pragma('synchronous = OFF');
    fill(db);
    globalThis.haiDatabase = db;
  });
  afterAll(() => {
    globalThis.haiDatabase?.$client.close();
    globalThis.haiDatabase = undefined;
    fs.rmSync(process.env.DATA_DIR ?? '', { recursive: true, force: true });
  });
}

type Route<Context> = (request: Request, context: Context) => Promise<Response>;

/** Asks a route handler as Next would. */
export function ask<Context>(route: Route<Context>, path: string, context: Context, init?: RequestInit) {
  return route(new Request(`https://site.test${path}`, init), context);
}
