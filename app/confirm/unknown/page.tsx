import { UnknownLink } from '@/components/hospital-link/ending';

/** What `proxy.ts` shows, with status 404, in place of a link that was never made or was taken back. */
export default function UnknownLinkPage() {
  return <UnknownLink />;
}
