import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { receiveFile } from './receive-file';

const MB = 1024 * 1024;
const sent = (form: FormData) => new Request('https://site.test', { method: 'POST', body: form });

/** A form with one file of so many bytes, made while it is read: nobody ever has all of it. */
function streamed(bytes: number, type = 'multipart/form-data; boundary=x', { breaks = false } = {}): Request {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="many.csv"\r\n\r\n';
  const part = Buffer.alloc(MB, 'slug,name\n');
  let left = bytes;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull(controller) {
      if (left > 0) {
        controller.enqueue(part.subarray(0, Math.min(MB, left)));
        left -= MB;
      } else if (breaks) controller.error(new Error('the line broke'));
      else {
        controller.enqueue(Buffer.from('\r\n--x--\r\n'));
        controller.close();
      }
    },
  });
  const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' as const };
  return new Request('https://site.test', init);
}

test('a file arrives as it was, under its name', async () => {
  const form = new FormData();
  form.set('more', 'x');
  form.set('file', new File(['slug,name\na,Ä\n'], 'centers.csv'));
  const file = await receiveFile(sent(form));
  expect(file).toMatchObject({ fileName: 'centers.csv' });
  expect('content' in file && gunzipSync(file.content).toString()).toBe('slug,name\na,Ä\n');
});

test('48 MB come in without being held', async () => {
  const before = process.memoryUsage().arrayBuffers;
  const coming = receiveFile(streamed(48 * MB));
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  const file = await coming;
  clearInterval(watch);
  expect(file).toMatchObject({ fileName: 'many.csv' });
  expect(most).toBeLessThan(24 * MB);
});

test.each([
  ['a byte too many', () => receiveFile(streamed(MB + 1), MB), 'file-large'],
  ['no file', () => receiveFile(sent(new FormData())), 'file-missing'],
  ['an empty file', () => receiveFile(streamed(0)), 'file-missing'],
  ['no form', () => receiveFile(streamed(10, 'text/plain')), 'file-missing'],
  ['no boundary', () => receiveFile(streamed(10, 'multipart/form-data')), 'file-missing'],
  ['another boundary', () => receiveFile(streamed(10, 'multipart/form-data; boundary=y')), 'file-missing'],
  ['a broken line', () => receiveFile(streamed(MB, undefined, { breaks: true })), 'file-missing'],
])('%s is told', async (_, receive, fault) => {
  expect(await receive()).toEqual({ fault });
});
