import { Ending } from '@/components/hospital/ending';

export default function NotFound() {
  return (
    <Ending
      title="We do not know this link"
      lead="Perhaps a part of it was lost on the way. Open it from the mail once more, or copy all of it."
    >
      <p>It may also have been taken back. Then answer the mail that brought it, and we send a new one.</p>
    </Ending>
  );
}
