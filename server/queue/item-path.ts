import type { QueueItem } from '@/domain/queue/queue-item';

/** Where at the desk an item is done. */
export function itemPath({ kind, key, center }: QueueItem): string {
  const id = key.slice(key.indexOf(':') + 1);
  switch (kind) {
    case 'import':
      return `/admin/imports/${id}`;
    case 'mail':
      return `/admin/outbox?show=stuck#mail-${id}`;
    case 'notice':
      return `/admin/notices/${id}`;
    case 'review':
      return `/admin/pages/${id.split(':')[0]}`;
  }
  if (!center) return '/admin';
  const page = `/admin/centers/${center.slug}`;
  switch (kind) {
    case 'report':
    case 'answer':
      return `${page}#${kind}-${id}`;
    case 'draft':
      return `${page}#draft-${id}`;
    case 'returned':
      return page;
    case 'finding':
      return `${page}#findings`;
    default:
      return `${page}#confirm`;
  }
}
