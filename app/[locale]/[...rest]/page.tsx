import { notFound } from 'next/navigation';

/** Any other address: a real 404 in the reader's language. */
export default function UnknownPage() {
  notFound();
}
