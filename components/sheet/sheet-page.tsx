import { useTranslations } from 'next-intl';
import { Crumb } from '@/components/ui/crumb';
import { PrintButton } from '@/components/ui/print-button';
import type { Sheet } from '@/domain/sheet/sheet';
import { PaperQuestions, PaperScan } from './paper-ends';
import { SheetCenter, SheetContactLine } from './sheet-center';
import s from './sheet-page.module.css';

type SheetPageProps = {
  sheet: Sheet;
  /** The list that this is the paper of. */
  back: string;
  /** The same as a file; null: there is nothing on it. */
  pdf: string | null;
};

/** A paper on the screen: first all hospitals in short, then each on a sheet of its own. */
export function SheetPage({ sheet, back, pdf }: SheetPageProps) {
  const t = useTranslations('sheet');
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <Crumb href={back}>{t('list.back')}</Crumb>
      <section className={s.first}>
        <p className={s.printed}>{sheet.printed}</p>
        <h1>{sheet.title}</h1>
        {pdf && (
          <div className={s.tools}>
            <PrintButton label={t('print')} className={`btn main ${s.press}`} />
            <a className="btn" href={pdf}>
              {t('list.pdf')}
            </a>
          </div>
        )}
        {sheet.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sheet.leftOut.length > 0 && (
          <ul className={s.left}>
            {sheet.leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {sheet.centers.length === 0 ? (
          <p>{t('list.nothing')}</p>
        ) : (
          <>
            <p>
              <strong>{sheet.callFirst}</strong>
            </p>
            <Overview centers={sheet.centers} />
            <PaperQuestions />
            <PaperScan url={sheet.url} />
          </>
        )}
      </section>
      {sheet.centers.map((center) => (
        <SheetCenter key={center.slug} center={center} sheet={sheet} />
      ))}
    </main>
  );
}

function Overview({ centers }: Pick<Sheet, 'centers'>) {
  return (
    <ol className={s.overview}>
      {centers.map((center) => {
        const [patients] = center.contacts;
        const line = patients?.contacts[0];
        return (
          <li key={center.slug}>
            <strong>{center.name}</strong>
            <p>{[center.way, center.address.join(', ')].filter(Boolean).join(' · ')}</p>
            {line ? <SheetContactLine contact={line} /> : <p>{patients?.empty}</p>}
          </li>
        );
      })}
    </ol>
  );
}
