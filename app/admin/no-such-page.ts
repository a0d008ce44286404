import { redirect } from 'next/navigation';
import { UNKNOWN_ADMIN } from '@/server/http/admin-headers';

/** Instead of Next's `notFound()`, which sends a page that is blank without scripts and has no language. */
export function noSuchPage(): never {
  redirect(UNKNOWN_ADMIN);
}
