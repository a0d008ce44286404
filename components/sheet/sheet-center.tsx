import { Mark } from '@/components/ui/icon';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { CenterSheet, Sheet, SheetContact, SheetText } from '@/domain/sheet/sheet';
import { PaperScan } from './paper-ends';
import s from './sheet-page.module.css';

/** One hospital's sheet. */
export function SheetCenter({ center, sheet }: { center: CenterSheet; sheet: Sheet }) {
  const { words } = sheet;
  const id = `sheet-${center.slug}`;
  return (
    <section className={s.center} aria-labelledby={id}>
      <h2 id={id}>{center.name}</h2>
      <p>{center.about}</p>
      <p>{center.address.join(', ')}</p>
      {[center.way, ...center.cautions, sheet.callFirst].map(
        (line) =>
          line && (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ),
      )}
      <h3>{words.reach}</h3>
      {center.contacts.map(({ heading, contacts, empty }) => (
        <div key={heading} className={s.whole}>
          <h4>{heading}</h4>
          {contacts.length === 0 && <p>{empty}</p>}
          {contacts.map((contact) => (
            <SheetContactLine key={`${contact.value} ${contact.says[0]?.text}`} contact={contact} />
          ))}
        </div>
      ))}
      {center.facts.map(({ heading, facts }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ScrollTable label={`${heading}: ${center.name}`}>
            <thead>
              <tr>
                {[words.does, words.answer, words.confirmed].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {facts.map(({ name, hint, answer, says, told, confirmed }) => (
                <tr key={name}>
                  <th scope="row">
                    {name} {hint && <small>{hint}</small>}
                  </th>
                  <td>
                    <Mark name={answer} /> {says} {told && <q lang="en">{told}</q>}
                  </td>
                  <td>{confirmed || '–'}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </div>
      ))}
      <p className="small">{sheet.notStated}</p>
      {center.team.length > 0 && (
        <div className={s.whole}>
          <h3>{words.team}</h3>
          <p lang="en">{center.team.map(({ text }) => text).join('; ')}</p>
        </div>
      )}
      <div className={s.whole}>
        <h3>{words.known}</h3>
        <p>{center.known.join(' ')}</p>
      </div>
      <PaperScan url={center.url} />
    </section>
  );
}

export function SheetContactLine({ contact: { value, href, says } }: { contact: SheetContact }) {
  return (
    <p>
      <strong>
        {href ? (
          <a href={href} rel={href.startsWith('https:') ? 'noreferrer external' : undefined}>
            {value}
          </a>
        ) : (
          value
        )}
      </strong>{' '}
      <Says says={says} />
    </p>
  );
}

function Says({ says }: { says: SheetText[] }) {
  return says.map(({ text, lang }, index) => (
    <span key={text} lang={lang}>
      {index > 0 && ' · '}
      {text}
    </span>
  ));
}
