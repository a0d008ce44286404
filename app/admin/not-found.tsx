import { PlainFrame } from '@/components/account/plain-frame';

export default function NotFound() {
  return (
    <PlainFrame title="There is no such page">
      <p>
        <a href="/admin">To the queue</a>
      </p>
    </PlainFrame>
  );
}
