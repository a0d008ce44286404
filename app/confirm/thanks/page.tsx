import { Ending } from '@/components/hospital/ending';

export default function ThanksPage() {
  return (
    <Ending
      title="Thank you. Your answer arrived."
      lead="An editor looks at it. Then the page says when your hospital last confirmed it."
    />
  );
}
