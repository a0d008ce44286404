import { z } from 'zod';

const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maxLength: z.number().optional(),
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
});
export type ReadableSchema = z.infer<typeof schema>;

const example = z.object({ summary: z.string(), value: z.unknown() });
const answer = z.object({
  description: z.string(),
  content: z.record(z.string(), z.object({ examples: z.record(z.string(), example).optional() })).optional(),
});
const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['query', 'path']),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema,
      }),
    )
    .optional(),
  responses: z.record(z.string(), answer),
});

/** As much of an OpenAPI document as a page shows of it. */
const documentSchema = z.object({
  info: z.object({ version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.object({ get: operation })),
});

export type ReadableOperation = z.infer<typeof operation> & {
  path: string;
  /** A request that succeeds, and its answer as text; null: nothing is listed that could be asked for. */
  example: { address: string; text: string } | null;
};
export type ReadableApi = {
  version: string;
  groups: { name: string; title: string; operations: ReadableOperation[] }[];
};

/** So many letters of an answer are shown. */
const SHOWN_MAX = 4000;

/** A document in the order in which a person reads it. */
export function readableApi(document: unknown): ReadableApi {
  const { info, tags, paths } = documentSchema.parse(document);
  const operations = Object.entries(paths).map(([path, { get }]) => ({
    ...get,
    path,
    example: exampleOf(get),
  }));
  return {
    version: info.version,
    groups: tags.map(({ name, description }) => ({
      name,
      title: description,
      operations: operations.filter((one) => one.tags.includes(name)),
    })),
  };
}

function exampleOf({ responses }: z.infer<typeof operation>): ReadableOperation['example'] {
  const [media] = Object.values(responses['200']?.content ?? {});
  const [first] = Object.values(media?.examples ?? {});
  if (!first) return null;
  const whole = typeof first.value === 'string' ? first.value : JSON.stringify(first.value, null, 2);
  const text = whole.replaceAll(/[ \t\r]+$/gm, '');
  const shown = text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}\n…` : text;
  return { address: first.summary.replace(/^GET /, ''), text: shown };
}
