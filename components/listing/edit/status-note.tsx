import { Fold } from '@/components/ui/form/fold';
import type { Status } from '@/domain/listing/center';

/** For who may not set the status: where to say what they learned. */
export function StatusNote({ slug, status }: { slug: string; status: Status }) {
  return (
    <Fold summary={`Status: ${status}`}>
      <p className="small">
        A reviewer sets the status. Did you learn that the program closed, paused or opened? Write it in the{' '}
        <a href={`/admin/centers/${slug}#editorNotes`}>notes for editors</a>, with how you know, and submit
        that for review. Readers do not see it.
      </p>
    </Fold>
  );
}
