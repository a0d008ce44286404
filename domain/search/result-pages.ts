import { ParamReader, whole } from '@/domain/params';
import { LIMIT_DEFAULT, LIMIT_MAX } from './criteria';

/** So many listings stand on one page of a list. */
export const PAGE_SIZE = LIMIT_DEFAULT;
/** So many at most stand on the one long page that is made for printing. */
export const PRINT_MAX = LIMIT_MAX;
const pageNumber = whole(1, 50_000);

/** Which part of a list a page's address asks for: a numbered page, from 1 on, or all of it as far as PRINT_MAX. */
export type AskedPage = number | 'all';

type PageFault = { parameter: 'page'; value: string };

/** Reads `page=2` or `page=all`; what is neither is the first page and a fault. */
export function readPage(params: URLSearchParams): { page: AskedPage; faults: PageFault[] } {
  const only = new URLSearchParams(params.getAll('page').map((value) => ['page', value]));
  if (only.toString() === 'page=all') return { page: 'all', faults: [] };
  const reader = new ParamReader(only);
  const page = reader.one('page', pageNumber) ?? 1;
  return { page, faults: reader.faults().map(({ value }) => ({ parameter: 'page', value })) };
}

/** The part of a list that one page shows. */
export type ResultPage = {
  /** From 1 on; 1 too where all of the list stands on one page. */
  page: number;
  pages: number;
  /** How many listings stand before this page's first. */
  offset: number;
  limit: number;
  /** The one long page for printing. */
  isAll: boolean;
};

/** Where a page lies in a list of `total`. Past the end it is the last one. */
export function resultPage(asked: AskedPage, total: number): ResultPage {
  const isAll = asked === 'all';
  const limit = isAll ? PRINT_MAX : PAGE_SIZE;
  const pages = isAll ? 1 : Math.max(1, Math.ceil(total / limit));
  const page = isAll ? 1 : Math.min(asked, pages);
  return { page, pages, offset: (page - 1) * limit, limit, isAll };
}
