import { flatten } from '@/domain/desk/flatten';
import type { Clash } from '@/domain/desk/merge-edits';
import { Icon } from '../ui/icon';
import { sayInstant } from './days';
import { fieldName } from './field-names';
import { FocusHere } from './focus-here';
import { Seen } from './seen';

type ConflictProps = {
  id: number;
  version: number;
  who: string;
  at: string;
  both: Clash[];
  onlyMine: Clash[];
  resolve: (form: FormData) => Promise<void>;
};

/** Somebody saved while this edit was open: both versions side by side, nothing overwritten. */
export function Conflict({ id, version, who, at, both, onlyMine, resolve }: ConflictProps) {
  return (
    <section className="conflict" aria-labelledby="conflict">
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
        <Seen id={id} version={version} />
        {both.map((clash) => (
          <ClashChoice key={clash.part} clash={clash} who={who} />
        ))}
        {both.length === 0 && <p>You changed different facts. Yours are added to theirs.</p>}
        {onlyMine.length > 0 && (
          <p className="small">
            Only you changed: {onlyMine.map(({ part }) => fieldName(part)).join(', ')}. These are kept.
          </p>
        )}
        <div className="btns">
          <button className="btn main" type="submit" name="intent" value="merge">
            Go on with these
          </button>
          <button className="btn" type="submit" name="intent" value="drop">
            Drop my changes
          </button>
        </div>
      </form>
    </section>
  );
}

function ClashChoice({ clash, who }: { clash: Clash; who: string }) {
  const { part, base, theirs, mine } = clash;
  return (
    <fieldset className="clash">
      <legend>{fieldName(part)}</legend>
      <p className="small">You both began from: {inWords(base)}</p>
      <label className="tick">
        <input type="radio" name={`keep:${part}`} value="theirs" defaultChecked />
        <span>
          <b>{who}, published now:</b> <span className="words">{inWords(theirs)}</span>
        </span>
      </label>
      <label className="tick">
        <input type="radio" name={`keep:${part}`} value="mine" />
        <span>
          <b>Yours:</b> <span className="words">{inWords(mine)}</span>
        </span>
      </label>
    </fieldset>
  );
}

/** A part of an edit on lines of its own. */
function inWords(value: unknown): string {
  if (value === undefined) return 'not stated';
  const lines = [...flatten(value, 'x')].map(([name, text]) => {
    const label = name
      .split('.')
      .slice(1)
      .join('.')
      .replace(/^\d+\./, '');
    return label && Number.isNaN(Number(label)) ? `${label}: ${text}` : text;
  });
  return lines.length === 0 ? 'none' : lines.join('\n');
}
