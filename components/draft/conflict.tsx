import { sayInstant } from '@/components/admin/days';
import { plainValue, plainWords } from '@/components/admin/plain-words';
import r from '@/components/admin/review.module.css';
import a from '@/components/admin/shapes.module.css';
import { fieldName } from '@/components/listing/edit/field-names';
import { FocusHere } from '@/components/ui/form/focus-here';
import f from '@/components/ui/form/form.module.css';
import { Icon } from '@/components/ui/icon';
import type { EditConflict } from '@/domain/draft/merge';
import { flatten } from '@/domain/listing/edit-parts';
import s from './conflict.module.css';

type ConflictProps = {
  id: number;
  version: number;
  who: string;
  at: string;
  both: EditConflict[];
  onlyMine: EditConflict[];
  resolve: (form: FormData) => Promise<void>;
};

/** Somebody saved while this edit was open: both versions side by side, nothing overwritten. */
export function Conflict({ id, version, who, at, both, onlyMine, resolve }: ConflictProps) {
  return (
    <section className={s.conflict} aria-labelledby="conflict">
      <FocusHere className="note caution">
        <Icon name="warn" />
        <h2 id="conflict">
          {who} saved this listing on {sayInstant(at)}, after you began
        </h2>
        <p>
          Nothing of yours is lost and nothing of theirs was overwritten. Choose what goes on; you can look at
          it before you publish.
        </p>
      </FocusHere>
      <form action={resolve}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {both.map((one) => (
          <ConflictChoice key={one.part} conflict={one} theirs={`${who}, published now`} mine="Yours" />
        ))}
        {onlyMine.length > 0 && (
          <p className="small">
            Only you changed: {onlyMine.map(({ part }) => fieldName(part)).join(', ')}. Your changes to these
            stay.
          </p>
        )}
        <div className={`${a.btns} ${s.buttons}`}>
          <button className="btn main" type="submit" name="intent" value="merge">
            Go on with these
          </button>
          <button className="btn" type="submit" name="intent" value="drop">
            Discard my changes
          </button>
        </div>
      </form>
    </section>
  );
}

type ConflictChoiceProps = { conflict: EditConflict; theirs: string; mine: string };

/** Which of two versions of one fact goes on: what stands there now, unless somebody says otherwise. */
export function ConflictChoice({ conflict, theirs, mine }: ConflictChoiceProps) {
  const name = `keep:${conflict.part}`;
  return (
    <fieldset className={s.choice}>
      <legend>{fieldName(conflict.part)}</legend>
      <p className="small">Both began from: {inWords(conflict.part, conflict.base)}</p>
      <label className={f.tick}>
        <input type="radio" name={name} value="theirs" defaultChecked />
        <span>
          <b>{theirs}:</b> <span className={r.words}>{inWords(conflict.part, conflict.theirs)}</span>
        </span>
      </label>
      <label className={f.tick}>
        <input type="radio" name={name} value="mine" />
        <span>
          <b>{mine}:</b> <span className={r.words}>{inWords(conflict.part, conflict.mine)}</span>
        </span>
      </label>
    </fieldset>
  );
}

/** A part of an edit on lines of its own. */
function inWords(part: string, value: unknown): string {
  if (value === undefined) return 'not stated';
  const lines = [...flatten(value, 'x')].map(([name, text]) => {
    const label = name
      .split('.')
      .slice(1)
      .join('.')
      .replace(/^\d+\./, '');
    return label && Number.isNaN(Number(label)) ? `${label}: ${plainWords(text)}` : plainValue(part, text);
  });
  return lines.length === 0 ? 'none' : lines.join('\n');
}
