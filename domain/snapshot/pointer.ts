import { z } from 'zod';

const fileName = z.string().regex(/^snapshot-[0-9a-f]{16}\.db$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `snapshot.json`: which file is the newest copy for readers. It is replaced as a whole, and last of all. */
export const pointerSchema = z.object({
  file: fileName,
  sha256,
  bytes: z.number().int().positive(),
  /** What data are in it. */
  version: z.string(),
  publishedAt: z.iso.datetime(),
  /** When the primary last found that nothing has changed since. */
  checkedAt: z.iso.datetime(),
  /** The copy before it, which is still there. */
  previous: z.object({ file: fileName, sha256 }).nullable(),
});
export type Pointer = z.infer<typeof pointerSchema>;

export const POINTER_FILE = 'snapshot.json';
