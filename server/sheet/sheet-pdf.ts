import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { DEFAULT_LOCALE } from '@/domain/locale';
import type { CenterSheet, Paper, Sheet, SheetContact, SheetFact } from '@/domain/sheet/sheet';
import { bytesOf, heightOf, openDocument, type Run, write } from './pdf-ink';
import { type Heading, type Part, PdfPage, STYLES } from './pdf-page';

const WRITING_LINES = 3;
/** How the width of a table of facts is shared out. */
const COLUMNS = [0.5, 0.17, 0.33] as const;
const CELL_GAP = 8;

/** A paper as a tagged PDF: text that can be selected and read out, its fonts inside. */
export async function sheetPdf(
  sheet: Sheet,
  { paper, day }: { paper: Paper; day: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language } = sheet;
  const doc = openDocument({ title, language, paper, day, subject: sheet.callFirst });
  const page = new PdfPage(doc, sheet);
  page.begin();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const [only] = sheet.centers;
  if (only && sheet.centers.length === 1 && only.url === sheet.url)
    drawCenter(page, root, sheet, only, ALONE);
  else await drawList(page, root, sheet);
  root.end();
  page.finish();
  return bytesOf(doc);
}

/** First all of them in short, with the way back to the list; then each on a page of its own. */
async function drawList(page: PdfPage, root: Part, sheet: Sheet): Promise<void> {
  page.group(root, 'Sect', (part) => {
    page.heading(part, 'H1', sheet.title);
    for (const text of [...sheet.lead, ...sheet.leftOut]) page.paragraph(part, [{ text }]);
    page.paragraph(part, [{ text: sheet.callFirst }], STYLES.strong);
    sheet.centers.forEach((center, index) => {
      const [patients] = center.contacts;
      const phone = patients?.contacts[0];
      page.heading(part, 'H2', `${index + 1}. ${center.name}`);
      page.paragraph(part, [{ text: [center.way, center.address.join(', ')].filter(Boolean).join(' · ') }]);
      if (phone) drawContact(page, part, phone);
      else page.paragraph(part, [{ text: patients?.empty ?? '' }]);
    });
    drawEnd(page, part, sheet, sheet.url);
  });
  for (const center of sheet.centers) {
    // Twenty hospitals take a while: others are answered in between.
    await setImmediate();
    page.begin();
    page.group(root, 'Sect', (part) => drawCenter(page, part, sheet, center, IN_LIST));
  }
}

type Levels = { own: Heading; part: Heading; below: Heading };
const ALONE: Levels = { own: 'H1', part: 'H2', below: 'H3' };
const IN_LIST: Levels = { own: 'H2', part: 'H3', below: 'H4' };

function drawCenter(page: PdfPage, part: Part, sheet: Sheet, center: CenterSheet, levels: Levels): void {
  const { words } = sheet;
  page.doc.outline.addItem(center.name);
  const head = () => {
    page.heading(part, levels.own, center.name);
    for (const text of [center.about, center.address.join(', ')]) page.paragraph(part, [{ text }]);
    for (const text of [center.way ?? '', ...center.cautions, sheet.callFirst])
      page.paragraph(part, [{ text }], STYLES.strong);
  };
  if (levels === ALONE) head();
  else page.corner(part, center.url, head);
  page.heading(part, levels.part, words.reach);
  for (const { heading, contacts, empty } of center.contacts) {
    page.heading(part, levels.below, heading);
    if (contacts.length === 0) page.paragraph(part, [{ text: empty }]);
    for (const contact of contacts) drawContact(page, part, contact);
  }
  for (const { heading, facts } of center.facts) {
    page.heading(part, levels.part, heading);
    drawFacts(page, part, sheet, facts);
  }
  page.paragraph(part, [{ text: sheet.notStated }], STYLES.small);
  const team = center.team.map(({ text }) => text).join('; ');
  const known = center.known.join(' ');
  if (levels === ALONE) {
    if (team) page.heading(part, levels.part, words.team);
    page.paragraph(part, [{ text: team }], STYLES.body, { options: { lang: DEFAULT_LOCALE } });
    page.heading(part, levels.part, words.known);
    page.paragraph(part, [{ text: known }]);
    drawEnd(page, part, sheet, center.url);
  } else {
    if (team) page.paragraph(part, [{ text: `${words.team}: `, weight: 'strong' }, { text: team }]);
    page.paragraph(part, [{ text: known }]);
    page.linked(part, center.url, center.url, [{ text: sheet.scan.heading }]);
  }
}

/** What to ask, where to write it down, and the way back to the live page. */
function drawEnd(page: PdfPage, part: Part, sheet: Sheet, url: string): void {
  page.heading(part, 'H2', sheet.questions.heading);
  page.list(part, sheet.questions.list);
  page.heading(part, 'H2', sheet.notes);
  page.lines(WRITING_LINES);
  page.scan(part, url);
}

const drawContact = (page: PdfPage, part: Part, { value, href, says }: SheetContact) =>
  page.linked(part, value, href, says);

type Cell = { runs: Run[]; head?: 'Column' | 'Row' };

/** A real table: each fact a row that its name heads. */
function drawFacts(page: PdfPage, parent: Part, { words }: Sheet, facts: SheetFact[]): void {
  const widths = COLUMNS.map((share) => share * page.width - CELL_GAP);
  page.group(parent, 'Table', (table) => {
    const heads = [words.does, words.answer, words.confirmed].map(
      (text): Cell => ({ runs: [{ text, weight: 'strong' }], head: 'Column' }),
    );
    drawRow(page, table, heads, widths);
    for (const { name, hint, says, told, confirmed } of facts) {
      const head: Run[] = [{ text: name, weight: 'strong' }, ...(hint ? [{ text: ` ${hint}` }] : [])];
      const answer: Run[] = [{ text: says }, ...(told ? [{ text: ` “${told}”` }] : [])];
      drawRow(
        page,
        table,
        [{ runs: head, head: 'Row' }, { runs: answer }, { runs: [{ text: confirmed || '–' }] }],
        widths,
      );
    }
  });
}

function drawRow(page: PdfPage, table: Part, cells: Cell[], widths: readonly number[]): void {
  const { doc } = page;
  const placed = cells.map((cell, index) => ({
    ...cell,
    width: widths[index] ?? 0,
    x: page.left + widths.slice(0, index).reduce((sum, width) => sum + width + CELL_GAP, 0),
  }));
  const heights = placed.map(({ runs, width }) =>
    heightOf(
      doc,
      runs.map(({ text }) => text).join(''),
      width,
      runs[0]?.weight ? STYLES.strong : STYLES.body,
    ),
  );
  const height = Math.max(...heights) + 4;
  page.room(height);
  const { y } = doc;
  page.artifact(() => page.line(y));
  page.group(table, 'TR', (row) => {
    for (const { runs, head, x, width } of placed)
      page.leaf(
        row,
        head ? 'TH' : 'TD',
        () => write(doc, runs, { x, y: y + 2.5, width }, STYLES.body),
        head ? { scope: head } : {},
      );
  });
  doc.y = y + height;
}
