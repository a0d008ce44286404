const NUMBER = String.raw`[+-]?(?:\d{1,12}(?:\.\d{0,30})?|\.\d{1,30})`;
const MINUTES = String.raw`(?:(\d{1,2}(?:\.\d{0,12})?) ?['′’] ?)?`;
const SECONDS = String.raw`(?:(\d{1,2}(?:\.\d{0,12})?) ?(?:["″”]|'')\s*)?`;
const ANGLE = `([NSEW])? ?(${NUMBER}) ?°? ?${MINUTES}${SECONDS}([NSEW])?`;
const PAIR = new RegExp(String.raw`^(?:geo:)?[([]? ?${ANGLE}(?: ?[,;] ?| )${ANGLE} ?[)\]]?$`, 'i');

type Angle = { degrees: number; letter: string | null };

function readAngle(parts: (string | undefined)[]): Angle {
  const [before, number = '', minutes = '0', seconds = '0', after] = parts;
  const letter = (before ?? after ?? '').toUpperCase() || null;
  const size = Math.abs(Number(number)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = number.startsWith('-') || letter === 'S' || letter === 'W';
  return { degrees: negative ? -size : size, letter };
}

const isLng = ({ letter }: Angle) => letter === 'E' || letter === 'W';
const isLat = ({ letter }: Angle) => letter === 'N' || letter === 'S';

/**
 * Reads two angles: `41.79,-87.60`, `41.79 -87.60`, `41.79° N, 87.60° W`, `41°47'24"N 87°36'0"W`.
 * Latitude first, unless the letters say otherwise. Does not judge the range. null: not a pair of angles.
 */
export function readCoordinate(text: string): { lat: number; lng: number } | null {
  const match = PAIR.exec(text);
  if (!match) return null;
  const first = readAngle(match.slice(1, 6));
  const second = readAngle(match.slice(6, 11));
  if (isLng(first) && isLat(second)) return { lat: second.degrees, lng: first.degrees };
  if (isLng(first) || isLat(second)) return null;
  return { lat: first.degrees, lng: second.degrees };
}
