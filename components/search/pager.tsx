import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type AskedPage, PRINT_MAX, type ResultPage } from '@/domain/search/result-pages';
import s from './pager.module.css';
import { SoftLink } from './soft-link';

type PagerProps = { hrefOf: (page: AskedPage) => string; total: number; part: ResultPage };

/** The ways from one page of a long list to the others, and to all of it on one page for the printer. */
export function Pager({ hrefOf, total, part }: PagerProps) {
  const t = useTranslations('finder.pages');
  const { page, pages, isAll } = part;
  if (isAll) return <WholeList href={hrefOf(1)} total={total} />;
  if (pages === 1) return null;
  return (
    <nav className={s.pager} aria-label={t('label')} data-moves-on>
      <ul>
        {page > 1 && (
          <li>
            <SoftLink href={hrefOf(page - 1)} rel="prev" scroll className="textbtn">
              <Icon name="back" className="icon-s" />
              {t('previous')}
            </SoftLink>
          </li>
        )}
        {numbersAround(page, pages).map((number) => (
          <li key={number}>
            <SoftLink href={hrefOf(number)} current={number === page} scroll className={s.number}>
              <span className="vh">{t('page')} </span>
              {number}
            </SoftLink>
          </li>
        ))}
        {page < pages && (
          <li>
            <SoftLink href={hrefOf(page + 1)} rel="next" scroll className="textbtn">
              {t('next')}
              <Icon name="next" className="icon-s" />
            </SoftLink>
          </li>
        )}
      </ul>
      <SoftLink href={hrefOf('all')} scroll className="textbtn">
        <Icon name="print" />
        {total > PRINT_MAX ? t('firstOnOnePage', { count: PRINT_MAX }) : t('allOnOnePage', { count: total })}
      </SoftLink>
    </nav>
  );
}

function WholeList({ href, total }: { href: string; total: number }) {
  const t = useTranslations('finder.pages');
  return (
    <nav className={s.pager} aria-label={t('label')} data-moves-on>
      {total > PRINT_MAX && <p className="small">{t('cut', { count: PRINT_MAX, total })}</p>}
      <SoftLink href={href} scroll className="textbtn">
        <Icon name="back" className="icon-s" />
        {t('inPages')}
      </SoftLink>
    </nav>
  );
}

/** The first, the last, and those next to this one. */
function numbersAround(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  return [...new Set(wanted)].toSorted((a, b) => a - b);
}
