import { type Answer, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { type CenterEdit, editOf, type ListingRecord } from '@/domain/listing/edit';
import { type Origin, partOf, stampSources } from '@/domain/listing/edit-parts';
import { ANSWER_FACTS, isAsked } from '@/domain/listing/fact-keys';
import type { CallAnswers, CallCorrections, CallLine } from './call';

/** What is asked even where nothing is stated: without it a listing is of little use. */
const CORE: readonly string[] = [
  'services.pump_placement',
  'services.pump_refill',
  'conditions.crlm_unresectable',
  'conditions.crlm_adjuvant',
];

const answerLine = (record: ListingRecord, name: string): CallLine => {
  const said = partOf(record, name);
  return { name, kind: 'answer', shows: said === 'yes' || said === 'no' ? said : null };
};

/** All that can be read out of a listing: how to reach them first. */
function allLines(record: ListingRecord): CallLine[] {
  const { address, phones, fax } = record;
  const town = `${address.city}, ${[address.region, address.postalCode].filter(Boolean).join(' ')}`;
  const names = [
    ...SERVICES.map((code) => `services.${code}`),
    ...CONDITIONS.map((code) => `conditions.${code}`),
    ...ANSWER_FACTS.filter(isAsked),
  ];
  const answers = names.map((name) => answerLine(record, name));
  const core = (is: boolean) => answers.filter(({ name }) => CORE.includes(name) === is);
  return [
    ...core(true),
    ...phones.map(({ number }, i): CallLine => ({ name: `phones.${i}`, kind: 'phone', shows: number })),
    { name: 'address', kind: 'address', shows: [address.street, town].filter(Boolean).join(', ') },
    ...(fax ? [{ name: 'fax', kind: 'fax' as const, shows: fax.number }] : []),
    ...core(false),
  ];
}

/** `first`: what readers are told now, and what every listing should say. `more`: what nobody has said yet. */
export function callLines(record: ListingRecord): { first: CallLine[]; more: CallLine[] } {
  const isFirst = ({ name, shows }: CallLine) => shows !== null || CORE.includes(name);
  const lines = allLines(record);
  return { first: lines.filter(isFirst), more: lines.filter((line) => !isFirst(line)) };
}

/** Of what readers are told, what the hospital has not said a word about. Empty: the call confirms the listing. */
export const unansweredLines = (record: ListingRecord, answers: CallAnswers): string[] =>
  allLines(record)
    .filter(({ name, shows }) => shows !== null && !answers[name])
    .map(({ name }) => name);

/** The answers, and a yes to all that readers are told and that was not answered one by one. */
export const allRightAnswers = (record: ListingRecord, answers: CallAnswers): CallAnswers => ({
  ...Object.fromEntries(
    allLines(record).flatMap(({ name, kind, shows }) =>
      // "All right" of a fact that we show as "no" means no.
      shows === null ? [] : [[name, kind === 'answer' ? (shows as Answer) : ('yes' as const)]],
    ),
  ),
  ...answers,
});

type Said = { answers: CallAnswers; corrections: CallCorrections; interpreter: Answer | null };

/** The listing as the hospital says it is, each changed fact with the call as its source. */
export function editAfterCall(record: ListingRecord, said: Said, origin: Origin): CenterEdit {
  const { answers, corrections, interpreter } = said;
  const before = editOf(record);
  const isWrong = (name: string) => answers[name] === 'no';
  const answered = (list: 'services' | 'conditions') =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([name, answer]) =>
        name.startsWith(`${list}.`) ? [[name.slice(list.length + 1), answer]] : [],
      ),
    );
  const alone = Object.fromEntries(
    ANSWER_FACTS.filter(isAsked).flatMap((key) => (answers[key] ? [[key, answers[key]]] : [])),
  );
  const phones = before.phones.flatMap((phone, i) => {
    if (!isWrong(`phones.${i}`)) return [phone];
    const number = corrections.phones[i] ?? null;
    return number === null ? [] : [{ ...phone, number, sourceUrl: null }];
  });
  const fax = before.fax && isWrong('fax') ? faxOf(before.fax, corrections.fax ?? null) : before.fax;
  const isMoved = isWrong('address') && corrections.address !== undefined;
  const edit: CenterEdit = {
    ...before,
    ...alone,
    services: { ...before.services, ...answered('services') },
    conditions: { ...before.conditions, ...answered('conditions') },
    phones: corrections.added ? [...phones, { ...corrections.added, sourceUrl: null }] : phones,
    fax,
    ...(isMoved && { address: corrections.address }),
    ...(isMoved && corrections.location && { location: corrections.location }),
    ...(interpreter && { spanishInterpreter: interpreter }),
  };
  return stampSources(record, edit, origin);
}

const faxOf = (fax: NonNullable<CenterEdit['fax']>, number: string | null) =>
  number === null ? null : { ...fax, number };
