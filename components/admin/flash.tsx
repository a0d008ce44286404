import { Message } from '@/components/ui/form/message';
import { readFlash } from '@/domain/flash';

type FlashProps = {
  /** The parameter of the address, as it came. */
  flash: unknown;
  /** Differs after each press, so that the same sentence is heard again. */
  after?: string;
};

/** What came of the last press, heard first: without scripts its address must name it, or a place in the page is. */
export function Flash({ flash, after = '' }: FlashProps) {
  const sentence = readFlash(flash);
  if (!sentence) return null;
  return (
    <Message id="flash" of={`${sentence} ${after}`}>
      {sentence}
    </Message>
  );
}
