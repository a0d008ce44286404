import { z } from 'zod';

const source = z
  .object({
    name: z.string().optional(),
    package: z.string().optional(),
    version: z.string().optional(),
    through: z.string().optional(),
    used: z.string().optional(),
    holds: z.string().optional(),
    licence: z.string(),
    changes: z.string().optional(),
  })
  .refine((each) => each.name ?? each.package, 'a source needs a name');

/** What a built data file says about where it comes from. */
export const manifest = z.object({ attribution: z.string(), sources: z.array(source).min(1) });
export type Manifest = z.infer<typeof manifest>;

/** The manifest as lines for NOTICE. */
export function renderManifest({ attribution, sources }: Manifest): string {
  const lines = sources.map((each) =>
    [
      each.name ?? [each.package, each.version].filter(Boolean).join(' '),
      `  License: ${each.licence}`,
      each.through && `  Through: ${each.through}`,
      (each.used ?? each.holds) && `  For: ${each.used ?? each.holds}`,
      each.changes && `  Changes: ${each.changes}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [`Shown to readers as: ${attribution}`, ...lines].join('\n\n');
}
