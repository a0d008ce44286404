import { DomainError } from '@/domain/problems';
import { findBulkFile } from '@/server/formats/bulk/bulk';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';

type Context = { params: Promise<{ day: string; file: string }> };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => {
    readStrictly(request, () => null);
    const { day, file: name } = await params;
    const file = findBulkFile(day, name);
    if (!file)
      throw new DomainError(
        'center-not-found',
        'There is no such file any more: /api/v1/bulk names those there are.',
      );
    const { path, bytes, sha256, type } = file;
    return {
      status: 200,
      type,
      body: { path, bytes, tag: sha256 },
      headers: { 'Content-Disposition': `attachment; filename="${day}-${name}"` },
    };
  },
);
