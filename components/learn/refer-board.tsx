import { Icon } from '@/components/ui/icon';
import type { Speaks } from '@/components/ui/translate';
import { CONDITIONS } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import type { SearchRequest } from '@/domain/search/criteria-params';
import s from './refer-board.module.css';

interface ReferBoardProps extends Speaks {
  locale: Locale;
  request: SearchRequest;
  placeText: string;
}

/** The sign over the clinicians' page: place and disease, in a plain form whose answer is the same page. */
export function ReferBoard({ locale, request, placeText, t }: ReferBoardProps) {
  const { near, conditions, unit } = request;
  return (
    <section
      className={s.board}
      data-answered={near !== null || undefined}
      aria-label={t('referral.board.search')}
    >
      <div className="wrap">
        <h1>{t('referral.board.title')}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: <search> cannot be submitted; a form with this role is the same landmark */}
        <form role="search" action={localPath(locale, '/refer')} aria-label={t('referral.board.search')}>
          <div>
            <label className="label" htmlFor="near">
              {t('referral.board.near')}
            </label>
            <p className={s.box}>
              <Icon name="search" />
              <input
                id="near"
                name="near"
                type="text"
                defaultValue={placeText}
                autoComplete="off"
                enterKeyHint="search"
                maxLength={120}
                required
              />
            </p>
          </div>
          <div>
            <label className="label" htmlFor="condition">
              {t('referral.board.condition')}
            </label>
            <p className={s.box}>
              <select id="condition" name="condition" defaultValue={conditions[0] ?? ''}>
                <option value="">{t('referral.board.any')}</option>
                {CONDITIONS.map((code) => (
                  <option key={code} value={code}>
                    {t(`referral.conditions.${code}`)}
                  </option>
                ))}
              </select>
              <Icon name="down" className="icon-s" />
            </p>
          </div>
          {unit !== 'mi' && <input type="hidden" name="unit" value={unit} />}
          <button className="btn main big" type="submit">
            {t('referral.board.show')}
          </button>
        </form>
      </div>
    </section>
  );
}
