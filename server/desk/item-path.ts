import type { QueueItem } from '@/domain/desk/queue-item';

/** Where at the desk an item is done. */
export function itemPath({ kind, key, center }: QueueItem): string {
  const id = key.slice(key.indexOf(':') + 1);
  if (kind === 'import') return `/admin/imports/${id}`;
  if (!center) return '/admin';
  const page = `/admin/centers/${center.slug}`;
  switch (kind) {
    case 'report':
    case 'answer':
      return `${page}#${kind}-${id}`;
    case 'draft':
      return `${page}#draft-${id}`;
    case 'finding':
      return `${page}#findings`;
    default:
      return `${page}#confirm`;
  }
}
