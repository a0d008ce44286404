import 'server-only';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { IMPORT_MAX_BYTES } from '@/domain/import/batch';

const NAME_MAX = 200;

/** The packed file, or why it was not taken: a key of `domain/flash.ts`. */
type Received = { fileName: string; content: Buffer } | { fault: 'file-missing' | 'file-large' };

/** Reads the file out of a form while it comes in. Only its packed parts are kept, so a large one takes little room. */
export function receiveFile({ headers, body }: Request, max = IMPORT_MAX_BYTES): Promise<Received> {
  const type = headers.get('content-type') ?? '';
  if (!body || !/^multipart\/form-data;.*boundary=/.test(type))
    return Promise.resolve({ fault: 'file-missing' });
  const given: BusboyHeaders = { 'content-type': type };
  const form = new Busboy({
    headers: given,
    limits: { files: 1, fields: 20, fileSize: max, fieldSize: 1024 },
  });
  const sent = Readable.from(body);
  return new Promise((resolve) => {
    let file: Promise<Received> = Promise.resolve({ fault: 'file-missing' });
    const giveUp = () => {
      sent.destroy();
      resolve({ fault: 'file-missing' });
    };
    form.on('file', (_, stream, fileName) => {
      stream.once('error', giveUp);
      file = pack(stream).then((content) => {
        if (stream.truncated) return { fault: 'file-large' };
        return fileName && stream.bytesRead > 0
          ? { fileName: fileName.slice(0, NAME_MAX), content }
          : { fault: 'file-missing' };
      });
      file.catch(giveUp);
    });
    form.once('finish', () => resolve(file));
    form.once('error', giveUp);
    sent.once('error', giveUp);
    sent.pipe(form);
  });
}

async function pack(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream.pipe(createGzip())) parts.push(part);
  return Buffer.concat(parts);
}
