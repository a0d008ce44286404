import type { Phone } from '@/domain/listing/center';
import type { Point } from '@/domain/point';

/** Which base map is drawn: our own, or the one the operator set (vector PMTiles or raster tiles). */
export type BaseMap = {
  kind: 'own' | 'vector' | 'raster';
  /** A file, or a `{z}/{x}/{y}` template for raster tiles. */
  url: string;
  attribution: string;
  /** The deepest zoom that the file holds tiles for. */
  maxDataZoom: number;
};

/** One hospital as the map needs it: plain data, all words already in the reader's language. */
export type PinData = {
  slug: string;
  /** Its number in the list. */
  number: number;
  name: string;
  /** "Rogel Cancer Center · Ann Arbor, MI". */
  where: string;
  /** "45 mi north · about 55 min by car"; empty when nothing is measured. */
  way: string;
  /** Reported, not yet confirmed: an open plate. */
  open: boolean;
  point: Point;
  href: string;
  /** Whom to call, in this order, each with who answers; a line for referrals only where a doctor's office reads. */
  phones: { number: string; answers: Phone['for'] }[];
  /** What a doctor's office needs besides; null: a patient reads. */
  office: { fax: string | null; email: string | null } | null;
};

/** Several hospitals told as one plate. `zoom`: where they first fall apart. */
export type ClusterData = { count: number; point: Point; zoom: number };

/** The list whose pins a map asks for, as far as the page does not carry them. */
export type PinList = {
  /** All hospitals of the list, and not only those whose pins the page carries. */
  total: number;
  /** The list's parameters at `/api/v1/pins`; a place stands in it by its position, never as it was typed. */
  query: string;
  /** A hospital's address, with `{slug}` in it. */
  href: string;
};

/** Where distances are measured from. */
export type YouData = { label: string; point: Point; radiusKm: number | null };
