import { Filter, FilterChoice, FilterText } from '@/components/admin/shapes';
import { Fold } from '@/components/ui/form/fold';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { Icon } from '@/components/ui/icon';
import { LISTINGS, STATUSES } from '@/domain/listing/center';
import { LINE_CHIPS, type LineParams, type LinesPage, lineQuery, linesHref } from '@/domain/listing/lines';
import s from './table.module.css';
import { CHIP_WORDS, STATUS_WORDS, SURE_WORDS } from './words';

type TableFilterProps = { params: LineParams; counts: LinesPage['counts']; states: string[] };

/** A plain form and links: the address holds what the table shows. */
export function TableFilter({ params, counts, states }: TableFilterProps) {
  const { q, state, sure, status, only, sort, down } = params;
  return (
    <>
      <Filter action="/admin/centers" label="Search">
        <FilterText name="q" label="Hospital, place, health system or phone" value={q} />
        <FilterChoice
          all="Any"
          name="state"
          label="State"
          value={state}
          choices={states.map((one) => [one, one])}
        />
        <FilterChoice
          all="Any"
          name="sure"
          label="Confirmation"
          value={sure}
          choices={LISTINGS.map((one) => [one, SURE_WORDS[one]])}
        />
        <FilterChoice
          all="Any"
          name="status"
          label="Status"
          value={status}
          choices={STATUSES.map((one) => [one, STATUS_WORDS[one]])}
        />
        {only && <input type="hidden" name="only" value={only} />}
        {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
        {down && <input type="hidden" name="down" value="1" />}
        <button className="btn" type="submit">
          Search
        </button>
      </Filter>
      <ul className={s.chips} aria-label="Only">
        {LINE_CHIPS.map((chip) => (
          <li key={chip}>
            <a
              href={linesHref(params, { only: chip === only ? null : chip })}
              aria-current={chip === only ? 'true' : undefined}
            >
              {CHIP_WORDS[chip]} <b>{counts[chip]}</b>
              {chip === only && (
                <>
                  <span className="vh">, press to show all</span>
                  <Icon name="close" className="icon-s" />
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

type ViewsProps = {
  params: LineParams;
  views: { id: number; name: string; query: string }[];
  save: FormAction;
  remove: (form: FormData) => Promise<void>;
};

/** The views that one keeps of the table, and the way to keep this one. */
export function SavedViews({ params, views, save, remove }: ViewsProps) {
  const query = lineQuery({ ...params, page: 1 });
  const isKept = query === '' || views.some((view) => view.query === query);
  if (isKept && views.length === 0) return null;
  return (
    <div className={s.views}>
      {views.length > 0 && (
        <ul className={s.chips} aria-label="Your views">
          {views.map((view) => (
            <li key={view.id}>
              <a
                href={`/admin/centers${view.query && `?${view.query}`}`}
                aria-current={view.query === query ? 'true' : undefined}
              >
                {view.name}
              </a>
              {view.query === query && (
                <form action={remove}>
                  <input type="hidden" name="viewId" value={view.id} />
                  <button className="textbtn" type="submit">
                    Delete this view
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isKept && (
        <Fold summary="Save this view" className={s.save}>
          <Form
            id="save-view"
            action={save}
            label="Save this view"
            hidden={{ query }}
            fields={[{ name: 'name', label: 'Name of the view', max: 40 }]}
            submit="Save view"
            quiet
          />
        </Fold>
      )}
    </div>
  );
}
