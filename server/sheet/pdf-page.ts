import 'server-only';
import type { Sheet, SheetText } from '@/domain/sheet/sheet';
import { heightOf, INK_2, MARGINS, RULE, type Run, type TextStyle, write } from './pdf-ink';
import { drawSquare, edgeOf } from './pdf-square';

export type Part = PDFKit.PDFStructureElement;

export const STYLES = {
  title: { size: 21, weight: 'strong', gap: 1 },
  heading: { size: 13, weight: 'strong' },
  part: { size: 11.5, weight: 'strong' },
  body: { size: 10.5 },
  strong: { size: 10.5, weight: 'strong' },
  small: { size: 9.5, color: INK_2 },
} as const satisfies Record<string, TextStyle>;

/** Room that a heading asks for, so that it never stands alone at the foot of a page. */
const HEADING_NEEDS = 70;
const HEADINGS = { H1: STYLES.title, H2: STYLES.heading, H3: STYLES.part, H4: STYLES.strong };
export type Heading = keyof typeof HEADINGS;

/** The edge of one that leads to a single hospital, in the corner of its sheet. */
const CORNER = 84;
const SPACE_ABOVE: Record<Heading, number> = { H1: 0, H2: 8, H3: 5, H4: 2 };

/** A pen that goes down a page, begins the next one where a block no longer fits, and says what each block is. */
export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  readonly #sheet: Sheet;
  /** Taken from the right of the page by what stands in its corner. */
  #inset = 0;

  constructor(doc: PDFKit.PDFDocument, sheet: Sheet) {
    this.doc = doc;
    this.#sheet = sheet;
  }

  get left(): number {
    return MARGINS.left;
  }

  get width(): number {
    return this.doc.page.width - MARGINS.left - MARGINS.right - this.#inset;
  }

  get #bottom(): number {
    return this.doc.page.height - MARGINS.bottom;
  }

  /** A fresh page with the site's name and the day at its head: decoration, which is not read out on every page. */
  begin(): void {
    const { doc } = this;
    doc.addPage();
    this.artifact(() => {
      write(
        doc,
        [{ text: this.#sheet.site }],
        { x: this.left, y: MARGINS.top, width: this.width / 2 },
        STYLES.strong,
      );
      const { printed } = this.#sheet;
      doc.font('text').fontSize(STYLES.small.size);
      const x = doc.page.width - MARGINS.right - doc.widthOfString(printed) - 1;
      write(doc, [{ text: printed }], { x, y: MARGINS.top, width: this.width / 2 }, STYLES.small);
      this.line(MARGINS.top + 18);
    });
    doc.y = MARGINS.top + 30;
  }

  /** Page numbers and the foot, once it is known how many pages there are. */
  finish(): void {
    const { doc } = this;
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      doc.switchToPage(page);
      // Text below the margin would begin a page of its own.
      doc.page.margins.bottom = 0;
      this.artifact(() => {
        const y = doc.page.height - MARGINS.bottom + 14;
        this.line(y - 4);
        write(
          doc,
          [{ text: this.#sheet.foot }],
          { x: this.left, y, width: this.width - 60 },
          { size: 8.5, color: INK_2 },
        );
        const number = `${page + 1} / ${count}`;
        const x = doc.page.width - MARGINS.right - doc.widthOfString(number) - 1;
        write(doc, [{ text: number }], { x, y, width: 60 }, { size: 8.5, color: INK_2 });
      });
    }
  }

  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.doc.endMarkedContent();
  }

  group(parent: Part, type: string, fill: (group: Part) => void, options = {}): void {
    const group = this.doc.struct(type, options);
    parent.add(group);
    fill(group);
    group.end();
  }

  leaf(parent: Part, type: string, draw: () => void, options = {}): void {
    parent.add(this.doc.struct(type, options, [draw]));
  }

  room(height: number): void {
    if (this.doc.y + height > this.#bottom) this.begin();
  }

  heading(parent: Part, type: Heading, text: string): void {
    const style = HEADINGS[type];
    this.room(heightOf(this.doc, text, this.width, style) + HEADING_NEEDS);
    this.doc.y += SPACE_ABOVE[type];
    this.paragraph(parent, [{ text }], style, { type });
  }

  paragraph(
    parent: Part,
    runs: Run[],
    style: TextStyle = STYLES.body,
    { type = 'P', x = this.left, width = this.width, options = {} } = {},
  ): void {
    const text = runs.map((run) => run.text).join('');
    if (text === '') return;
    this.room(heightOf(this.doc, text, width, style));
    this.leaf(parent, type, () => write(this.doc, runs, { x, y: this.doc.y, width }, style), options);
    this.doc.y += 2;
  }

  /** A paragraph that begins with what can be pressed. */
  linked(parent: Part, head: string, href: string | null, rest: SheetText[]): void {
    const style = STYLES.body;
    this.room(heightOf(this.doc, `${head} ${rest.map(({ text }) => text).join(' · ')}`, this.width, style));
    const spot = { x: this.left, y: this.doc.y, width: this.width };
    const runs = [{ text: head, weight: 'strong' as const }];
    this.group(parent, 'P', (line) => {
      if (href === null) this.leaf(line, 'Span', () => write(this.doc, runs, { ...spot, more: true }, style));
      else
        this.leaf(line, 'Link', () => write(this.doc, runs, { ...spot, link: href, more: true }, style), {
          alt: href,
        });
      rest.forEach(({ text, lang }, index) => {
        const says = [{ text: `${index === 0 ? ' ' : ' · '}${text}` }];
        const more = index < rest.length - 1;
        this.leaf(
          line,
          'Span',
          () => write(this.doc, says, { ...spot, y: null, more }, style),
          lang ? { lang } : {},
        );
      });
    });
    this.doc.y += 2;
  }

  list(parent: Part, items: string[]): void {
    this.group(parent, 'L', (list) => {
      for (const item of items)
        this.group(list, 'LI', (entry) => {
          this.room(heightOf(this.doc, item, this.width - 14, STYLES.body));
          const { y } = this.doc;
          this.leaf(entry, 'Lbl', () =>
            write(this.doc, [{ text: '•' }], { x: this.left, y, width: 10 }, STYLES.body),
          );
          this.leaf(entry, 'LBody', () =>
            write(this.doc, [{ text: item }], { x: this.left + 14, y, width: this.width - 14 }, STYLES.body),
          );
          this.doc.y += 2;
        });
    });
  }

  /** A square for a camera, beside it the same address for the hand. */
  scan(parent: Part, url: string): void {
    const size = edgeOf(url);
    const { scan } = this.#sheet;
    this.doc.y += 8;
    this.room(size + 8);
    const top = this.doc.y;
    const box = [this.left, top, this.left + size, top + size];
    this.leaf(parent, 'Figure', () => drawSquare(this.doc, url, { left: this.left, top, size }), {
      alt: scan.alt,
      bbox: box,
      placement: 'Block',
    });
    const beside = { x: this.left + size + 14, width: this.width - size - 14 };
    this.doc.y = top + 8;
    this.paragraph(parent, [{ text: scan.heading }], STYLES.strong, beside);
    this.paragraph(parent, [{ text: scan.help }], STYLES.body, beside);
    const y = this.doc.y;
    this.group(parent, 'P', (line) =>
      this.leaf(
        line,
        'Link',
        () => write(this.doc, [{ text: url }], { ...beside, y, link: url }, STYLES.body),
        { alt: url },
      ),
    );
    this.doc.y = Math.max(this.doc.y, top + size) + 6;
  }

  /** A square in the corner of the page, beside what `fill` writes. */
  corner(parent: Part, url: string, fill: () => void): void {
    const top = this.doc.y;
    const left = this.left + this.width - CORNER;
    const box = [left, top, left + CORNER, top + CORNER];
    this.leaf(parent, 'Figure', () => drawSquare(this.doc, url, { left, top, size: CORNER }), {
      alt: this.#sheet.scan.alt,
      bbox: box,
      placement: 'Block',
    });
    this.doc.y = top;
    this.#inset = CORNER + 14;
    fill();
    this.#inset = 0;
    this.doc.y = Math.max(this.doc.y, top + CORNER);
  }

  /** Lines to write on. */
  lines(count: number): void {
    for (let line = 0; line < count; line += 1) {
      this.room(22);
      const y = this.doc.y + 20;
      this.artifact(() => this.line(y));
      this.doc.y = y + 2;
    }
  }

  /** A hairline across the page. */
  line(y: number): void {
    const { doc } = this;
    doc
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.75)
      .strokeColor(RULE)
      .stroke();
  }
}
