import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { CenterHead } from '@/components/listing/page/center-head';
import { CenterFacts } from '@/components/listing/page/facts';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { keyOf, orNull } from './ask.fixture';
import { type ReadFacts, sourceLine } from './facts.fixture';
import { countryOf, dayOf, filledIn, WORDS } from './words.fixture';

const { center: says, facts: answers } = WORDS;

function htmlOf(center: Center): string {
  const found = { center, distanceKm: null, bearing: null };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={WORDS} timeZone="UTC">
      <CenterHead
        locale="en"
        page={{ found, cameFrom: null, role: null, nearest: [], refillsNearYou: null }}
      />
      <CenterFacts center={center} reader={null} />
    </NextIntlClientProvider>,
  );
}

const SIGNS: Record<string, string> = {
  '&amp;': '&',
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};
const plain = (text: string) => text.replaceAll(/&(?:amp|#x27|quot|lt|gt);/g, (sign) => SIGNS[sign] ?? sign);
const textOf = (element: HtmlElement | null | undefined) => plain(element?.textContent ?? '').trim();
const hrefOf = (element: HtmlElement | null | undefined) =>
  plain(String(element?.getAttributeValue('href') ?? ''));

/** What is answered to each name of the lists of what they do, whom they treat, and who is in the team. */
const rowsOf = (page: HtmlElement) =>
  page.querySelectorAll('dl > div').map((row) => {
    const [name, said] = [row.querySelector('dt'), row.querySelector('dd')];
    const hint = textOf(name?.querySelector('small'));
    const [title = ''] = hint === '' ? [textOf(name)] : textOf(name).split(hint);
    return { name: title.trim(), said: textOf(said), may: textOf(name?.querySelector('q')) };
  });

const QUESTIONS = { ...answers.service, ...answers.condition, ...answers.fact };

function answersOn(page: HtmlElement) {
  const said = new Map(rowsOf(page).map((row) => [row.name, row.said]));
  const answer = (name: string): 'yes' | 'no' | null => {
    const text = said.get(name) ?? '';
    if ([answers.answer.unknown, answers.notCertain].some((open) => text.startsWith(open))) return null;
    return text.startsWith(answers.answer.yes) ? 'yes' : text.startsWith(answers.answer.no) ? 'no' : null;
  };
  const codes = (names: Record<string, string>, of: readonly string[], is: string) =>
    of.filter((code) => answer(names[code] ?? '') === is).toSorted();
  return {
    conditions: codes(answers.condition, CONDITIONS, 'yes'),
    services: codes(answers.service, SERVICES, 'yes'),
    refusals: [codes(answers.condition, CONDITIONS, 'no'), codes(answers.service, SERVICES, 'no')].flat(),
    mayTreat: rowsOf(page)
      .flatMap(({ name, may }) => (may ? [`${keyOf(answers.condition, name)} ${may}`] : []))
      .toSorted(),
    lodging: answer(answers.fact.lodging),
    spanishInterpreter: answer(answers.fact.spanishInterpreter),
    clinicians: rowsOf(page)
      .filter(({ name }) => keyOf(QUESTIONS, name) === null)
      .map(({ name, said: role }) => (role === says.roleUnknown ? name : `${name}, ${role}`))
      .toSorted(),
  };
}

const e164 = (shown: string) => shown.replaceAll(/[^\d+]/g, '').replace(/^(?!\+)/, '+1');

/** Each way to reach them: number or address first, below it who answers there. */
function waysOn(page: HtmlElement) {
  const ways = page.querySelectorAll('section > div > div').map((row) => {
    const [first, about] = row.querySelectorAll('p');
    const label = textOf(about?.querySelector('span'));
    const audience = Object.entries(says.for).find(([, words]) => textOf(about).includes(words))?.[0];
    const href = hrefOf(first?.querySelector('a'));
    return { text: textOf(first), href, about: textOf(about), who: `${audience} ${label}`.trim() };
  });
  const fax = ways.find(({ about }) => about.startsWith(`${says.fax} ·`));
  const linkCalled = (text: string) => ways.find((way) => way.text === text)?.href ?? null;
  return {
    phones: ways
      .flatMap(({ href, who }) => (href.startsWith('tel:') ? [`${href.replace('tel:', '')} ${who}`] : []))
      .toSorted(),
    fax: fax ? `${e164(fax.text)} ${fax.who}` : null,
    email: ways.find(({ href }) => href.startsWith('mailto:'))?.text ?? null,
    website: linkCalled(says.website),
    programUrl: linkCalled(says.programPage),
  };
}

function addressOn(page: HtmlElement, countries: readonly string[]) {
  const place = textOf(page.querySelector('h1')?.parent?.querySelector('p')).split(' · ')[0] ?? '';
  const [city = '', ...others] = place.split(', ');
  const country = countryOf(others.at(-1) ?? '', countries);
  const region = others.slice(0, country ? -1 : undefined)[0] ?? null;
  const lines = page.querySelectorAll('address strong').map(textOf);
  const hasStreet = page.querySelector('address em') === null;
  const town = lines[hasStreet ? 1 : 0] ?? '';
  const pin = hrefOf(page.querySelector('#directions a')).replace(/^geo:|\?.*$/g, '');
  return {
    city,
    region: region as string,
    country: country ?? 'US',
    street: hasStreet ? (lines[0] ?? null) : null,
    postalCode: orNull(
      [city, region]
        .reduce<string>((rest, part) => rest.replace(part ?? '', ''), town)
        .replace(',', '')
        .trim(),
    ),
    position: pin === '0,0' ? null : pin,
    precision: keyOf(says.precision, textOf(page.querySelector('#address > p'))),
  };
}

function proofOn(page: HtmlElement) {
  const text = textOf(page);
  const days =
    page
      .querySelectorAll('section > p')
      .map(textOf)
      .find((one) => filledIn(says.checkedOn, one)) ?? '';
  const told = Object.entries(says.status).find(([, words]) => words !== '' && text.includes(words));
  return {
    listing: text.includes(says.reported) ? 'reported' : 'confirmed',
    status: told?.[0] ?? 'active',
    checkedOn: dayOf(filledIn(says.checkedOn, days)),
    confirmedOn: dayOf(filledIn(says.confirmedOn, days)),
    confirmedBy: filledIn(says.confirmedBy, days),
    sources: page
      .querySelectorAll('section > ul > li')
      .map((item) => {
        const [link, date, what] = [
          item.querySelector('a'),
          item.querySelector('span'),
          item.querySelector('p'),
        ];
        const kind = keyOf(says.source, textOf(link).split(':')[0]) ?? '';
        const pageDate = textOf(date) === says.undated ? null : textOf(date);
        return sourceLine({ kind, url: hrefOf(link), says: textOf(what), pageDate });
      })
      .toSorted(),
  };
}

function fromPage(page: HtmlElement, countries: readonly string[]): ReadFacts {
  const [, ...details] = textOf(page.querySelector('h1')?.parent?.querySelector('p')).split(' · ');
  const since = details.find((one) => filledIn(says.since, one) !== null);
  const nci = details.find((one) => keyOf(says.nci, one) !== null);
  return {
    slug:
      page
        .querySelectorAll('a')
        .map(hrefOf)
        .find((href) => href.endsWith('.vcf'))
        ?.replace(/^.*\/|\.vcf$/g, '') ?? '',
    name: textOf(page.querySelector('h1')),
    program: orNull(details.filter((one) => one !== since && one !== nci).join(' · ')),
    programSince: since ? filledIn(says.since, since) : null,
    nciDesignation: keyOf(says.nci, nci),
    ...addressOn(page, countries),
    ...waysOn(page),
    ...answersOn(page),
    ...proofOn(page),
  };
}

export async function readPages(centers: readonly Center[]) {
  const countries = centers.map(({ address }) => address.country);
  const config = new StaticConfigLoader({ root: true, extends: [], rules: {} }).getConfigFor('page.html');
  const parser = new Parser(await config);
  return centers.map((center) => fromPage(parser.parseHtml(htmlOf(center)), countries));
}
