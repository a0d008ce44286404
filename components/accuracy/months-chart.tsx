import type { AccuracyMonth } from '@/domain/listing/accuracy';
import type { AccuracyWords } from './accuracy-words';
import s from './months-chart.module.css';

const [WIDTH, HEIGHT] = [640, 240];
const [TOP, BOTTOM] = [28, 36];
const GAP = 8;

type MonthsProps = { months: AccuracyMonth[]; words: AccuracyWords };

/** Twelve bars: all that were listed, and the filled part that the hospitals had confirmed. */
export function MonthsChart({ months, words: { t, format } }: MonthsProps) {
  const inWords = (month: string, style: 'short' | 'long') =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), {
      month: style,
      ...(style === 'long' && { year: 'numeric' as const }),
    });
  const last = months.at(-1);
  const most = Math.max(1, ...months.map(({ published }) => published));
  const heightOf = (count: number) => (count / most) * (HEIGHT - TOP - BOTTOM);
  const step = WIDTH / months.length;
  return (
    <figure className={s.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={last && t('chartAlt', { ...counts(last), month: inWords(last.month, 'long') })}
      >
        {months.map(({ month, published, confirmedWithHospital }, i) => {
          const x = i * step + GAP / 2;
          const bar = { x, width: step - GAP };
          const middle = x + bar.width / 2;
          return (
            <g key={month}>
              <rect className={s.listed} {...bar} {...standing(heightOf(published))} />
              <rect className={s.confirmed} {...bar} {...standing(heightOf(confirmedWithHospital))} />
              <text x={middle} y={HEIGHT - BOTTOM - heightOf(published) - 8}>
                {published}
              </text>
              <text x={middle} y={HEIGHT - 10} className={i % 2 === 0 ? s.odd : undefined}>
                {inWords(month, 'short')}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      </svg>
      <figcaption>
        <span className={s.key} aria-hidden="true" /> {t('listed')}
        <span className={s.key} aria-hidden="true" /> {t('confirmed')}
      </figcaption>
    </figure>
  );
}

const standing = (height: number) => ({ y: HEIGHT - BOTTOM - height, height });
const counts = ({ published, confirmedWithHospital: confirmed }: AccuracyMonth) => ({ published, confirmed });
