import { Icon } from '@/components/ui/icon';

type NextNoteProps = {
  /** Which hospital this page is about: its name and town. */
  name: string;
  town: string;
  /** The one that was just done; null: it does not count yet, or was taken back. */
  done: { id: number; version: number; name: string } | null;
  undo: (form: FormData) => Promise<void>;
};

/** Has the focus after "Confirm and go to the next": the pages look alike, so each says which one it is. */
export function NextNote({ name, town, done, undo }: NextNoteProps) {
  return (
    <section id="next" tabIndex={-1} className="note" aria-labelledby="next-is">
      <Icon name="check" />
      <div>
        <p id="next-is">
          {done && <>{done.name} is confirmed. </>}
          <strong>
            Next: {name}, {town}.
          </strong>{' '}
          <a href="#confirm">Go to its confirmation</a>
        </p>
        {done && (
          <form action={undo}>
            <input type="hidden" name="id" value={done.id} />
            <input type="hidden" name="version" value={done.version} />
            <button className="textbtn" type="submit">
              Undo: {done.name} is not confirmed
            </button>
          </form>
        )}
      </div>
    </section>
  );
}
