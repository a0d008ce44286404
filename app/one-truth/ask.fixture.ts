import type { Center } from '@/domain/listing/center';
import { askOurselves } from '../api/v1/openapi.json/ask';

// biome-ignore lint/suspicious/noExplicitAny: read as any program reads it
export type Read = any;

export const textOf = async (address: string): Promise<string> => (await askOurselves(address)).text();
export const jsonOf = async (address: string): Promise<Read> => JSON.parse(await textOf(address));

/** Every page of a list. */
export async function pagesOf(address: string, centers: readonly Center[]): Promise<string[]> {
  const pages: string[] = [];
  for (let offset = 0; offset < centers.length; offset += 100)
    pages.push(await textOf(`${address}?limit=100&sort=name&offset=${offset}`));
  return pages;
}

export const orNull = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** The key under which that value stands. */
export const keyOf = (table: object, value: unknown): string | null =>
  Object.entries(table).find(([, one]) => one === value)?.[0] ?? null;
