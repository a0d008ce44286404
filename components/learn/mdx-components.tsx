// biome-ignore-all lint/correctness/noComponentHookFactories: MDX wants a map of components, and a page is rendered once, on the server
import type { ComponentProps, ReactNode } from 'react';
import { slugify, textOf } from '@/components/ui/slug';
import type { Speaks } from '@/components/ui/translate';
import { Bullets } from '../ui/bullets';
import { ScrollTable } from '../ui/scroll-table';
import { Ask } from './ask';
import { Callout } from './callout';
import { Cite, citeAnchor } from './cite';
import { DrawingFigure, type DrawingName } from './drawing-figure';
import s from './mdx-components.module.css';
import { Odds } from './odds';
import { Term } from './term';

interface MdxOptions extends Speaks {
  /** The number of a source on this page. @throws for a key the page does not know. */
  citationNumber(key: string): number;
  /** What a word means; `undefined` when the glossary has no such entry. */
  glossary(id: string): { definition: string } | undefined;
  /** An inner path in the reader's language. */
  href(path: string): string;
  listingCounts?: ReactNode;
}

type Sourced<Props> = Omit<Props, 't' | 'children' | 'cites'> & { k?: string };

/**
 * What MDX text may use. Make it anew for each page render: it remembers which terms and sources were met, because the
 * first use of a term explains it and the first use of a source is where its link back leads.
 */
export function createMdxComponents({ t, citationNumber, glossary, href, listingCounts = null }: MdxOptions) {
  const met = new Set<string>();
  const firstUse = (name: string) => !met.has(name) && Boolean(met.add(name));

  let tables = 0;
  const nextTable = () => {
    tables += 1;
    return tables;
  };

  function Cites({ k = '' }: { k?: string }) {
    const numbers = [...new Set(k.split(/\s+/).filter(Boolean).map(citationNumber))].sort((a, b) => a - b);
    if (numbers.length === 0) return null;
    const marks = numbers.map((number) => {
      const id = citeAnchor(number);
      return firstUse(id) ? { number, id } : { number };
    });
    return <Cite marks={marks} t={t} />;
  }

  function anchor(children: ReactNode): string {
    const slug = slugify(textOf(children)) || 'part';
    let id = slug;
    for (let copy = 2; !firstUse(`h:${id}`); copy += 1) id = `${slug}-${copy}`;
    return id;
  }

  return {
    h2: ({ children }: { children?: ReactNode }) => <h2 id={anchor(children)}>{children}</h2>,
    h3: ({ children }: { children?: ReactNode }) => <h3 id={anchor(children)}>{children}</h3>,
    ul: ({ children }: { children?: ReactNode }) => <Bullets>{children}</Bullets>,
    ol: ({ children }: { children?: ReactNode }) => <ol className={s.num}>{children}</ol>,
    table: ({ children }: { children?: ReactNode }) => (
      <ScrollTable label={t('learn.table', { number: nextTable() })}>{children}</ScrollTable>
    ),
    a: ({ href: to = '', children }: { href?: string; children?: ReactNode }) => (
      <a href={to.startsWith('/') ? href(to) : to}>{children}</a>
    ),
    Cite: Cites,
    Term: ({ id, children }: { id: string; children: ReactNode }) => {
      const entry = glossary(id);
      if (!entry) throw new Error(`The glossary has no "${id}"`);
      if (!firstUse(`term:${id}`)) return children;
      return (
        <Term id={id} definition={entry.definition} glossaryHref={href('/learn/glossary')} t={t}>
          {children}
        </Term>
      );
    },
    Odds: ({ k, ...props }: Sourced<ComponentProps<typeof Odds>>) => (
      <Odds {...props} t={t}>
        <Cites k={k} />
      </Odds>
    ),
    Drawing: ({ name, k }: { name: DrawingName; k?: string }) => (
      <DrawingFigure name={name} t={t} cites={<Cites k={k} />} />
    ),
    Callout,
    Ask,
    Excerpt: ({ children }: { children?: ReactNode }) => children,
    ListingCounts: () => listingCounts,
  };
}
