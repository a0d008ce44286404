import type { AccuracyMonth } from '@/domain/listing/accuracy';
import { ScrollTable } from '../ui/scroll-table';
import type { AccuracyWords } from './accuracy-words';

type MonthsProps = { months: AccuracyMonth[]; words: AccuracyWords };

/** The chart's numbers, and the work of each month. */
export function MonthsTable({ months, words: { t, format } }: MonthsProps) {
  const columns = ['month', 'listed', 'confirmed', 'changes', 'received', 'answered'] as const;
  return (
    <ScrollTable label={t('chartTitle')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">
              {format.dateTime(new Date(`${month.month}-01T00:00:00Z`), { month: 'long', year: 'numeric' })}
            </th>
            <td>{month.published}</td>
            <td>{month.confirmedWithHospital}</td>
            <td>{month.changes}</td>
            <td>{month.reportsReceived}</td>
            <td>{month.reportsAnswered}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
