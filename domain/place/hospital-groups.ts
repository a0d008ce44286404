import { placeKey } from './place-key';
import { editDistance, editsForgiven } from './spelling';

/**
 * Names that many hospitals in many towns bear, so that none can be meant without its town: groups with their own
 * hospitals (counted by Becker's, February 2026:
 * beckershospitalreview.com/rankings-and-ratings/100-of-the-largest-hospitals-and-health-systems-in-the-us-2026, read
 * 2026-11-27 from a stored copy), and words that hospitals of no one group have in common.
 */
const NAMES =
  'VA hospital|VA hospitals|the VA|VA medical center|VA clinic|VA health care|Veterans Affairs|Veterans Administration|' +
  'Veterans hospital|Veterans Health Administration|Department of Veterans Affairs|' +
  'Kaiser|Kaiser Permanente|Kaiser Foundation Hospital|HCA|HCA Healthcare|CommonSpirit|CommonSpirit Health|Dignity|' +
  'Dignity Health|Ascension|LifePoint|LifePoint Health|ScionHealth|Trinity Health|Advocate|Advocate Health|' +
  'Advocate Aurora|Aurora Health|Christus|Christus Health|Community Health Systems|Tenet|Tenet Healthcare|' +
  'AdventHealth|Providence Health|Providence hospital|Bon Secours|Prime Healthcare|Sutter|Sutter Health|Banner|Banner Health|UnityPoint|' +
  'UnityPoint Health|Indian Health Service|' +
  "Mercy|Methodist|Baptist|Presbyterian|Good Samaritan|Sacred Heart|St. Joseph's hospital|St. Mary's hospital|" +
  "St. Luke's hospital|Memorial hospital|General hospital|Jewish hospital|Regional medical center|Children's hospital|Shriners|LSU|LSU Health|Cancer Treatment Centers of America|CTCA";

const keys = new Set(NAMES.split('|').map(placeKey));
/** Short names are too near to others to forgive a letter. */
const longKeys = [...keys].filter((key) => key.length >= 6);

/** Before or after the name of a town these two letters mean the hospital, unless they mean Virginia. */
const VETERANS = 'va';

const HOSPITAL = / (?:hospitals?|clinics?|health|medical center)$/;

/** Whether a key (see `placeKey`) is such a name, spelled well. */
export const namesManyHospitals = (key: string): boolean =>
  keys.has(key) || keys.has(key.replace(HOSPITAL, ''));

/** Whether it nearly is one. */
export const nearlyNamesManyHospitals = (key: string): boolean =>
  longKeys.some((name) => {
    const max = Math.min(editsForgiven(name), editsForgiven(key));
    return editDistance(key, name, max) <= max;
  });

/** What stands beside such a name, all ways to read it: `oakland` of `kaiser oakland`, `ann arbor` of `ann arbor va`. */
export function besideGroup(key: string): string[] {
  const words = key.split(' ');
  const isGroup = (part: string[]) => {
    const name = part.join(' ');
    return namesManyHospitals(name) || name === VETERANS;
  };
  return words.slice(1).flatMap((_, before) => {
    const at = before + 1;
    const [head, tail] = [words.slice(0, at), words.slice(at)];
    return [...(isGroup(head) ? [tail.join(' ')] : []), ...(isGroup(tail) ? [head.join(' ')] : [])];
  });
}
