import { type DivIcon, divIcon } from 'leaflet';
import { escapeHtml } from './escape-html';
import s from './pin-icon.module.css';

export type PinLook = {
  /** "1", "3 · 4" or "5 centers". */
  text: string;
  joined: boolean;
  open: boolean;
  chosen: boolean;
  /** Shown beside a chosen pin, on the side where there is room. */
  flag: { name: string; way: string; left: boolean } | null;
};

const PLATE_PX = 36;
const CHOSEN_PX = 50;
/** The least a finger gets, with room for the pointer below the plate. */
const TARGET_PX = 48;
const POINTER_PX = 9;
const WIDTH_PER_CHARACTER_PX = 10.5;

/** A number plate with a pointer, as HTML for Leaflet. */
export function pinIcon(look: PinLook): DivIcon {
  const height = look.chosen && !look.joined ? CHOSEN_PX : PLATE_PX;
  const width = look.joined ? Math.max(PLATE_PX, look.text.length * WIDTH_PER_CHARACTER_PX + 18) : height;
  const box = Math.max(TARGET_PX, width);
  const boxHeight = Math.max(TARGET_PX, height) + POINTER_PX;
  const kind = [s.pin, look.open && s.open, look.chosen && s.chosen, look.joined && s.joined]
    .filter(Boolean)
    .join(' ');
  return divIcon({
    className: '',
    iconSize: [box, boxHeight],
    iconAnchor: [box / 2, boxHeight],
    html: `<span class="${kind}" aria-hidden="true">${plate(width, height, look.joined)}<span class="${s.numbers}">${escapeHtml(look.text)}</span>${flag(look.flag)}</span>`,
  });
}

function plate(width: number, height: number, joined: boolean): string {
  const total = height + POINTER_PX;
  const middle = width / 2;
  const behind = joined ? `<rect x="5" y="-4" width="${width}" height="${height}" rx="9"/>` : '';
  return `<svg width="${width}" height="${total}" viewBox="0 0 ${width} ${total}">${behind}<path d="M9 0H${width - 9}a9 9 0 0 1 9 9V${height - 9}a9 9 0 0 1-9 9H${middle + 7}L${middle} ${total - 1}L${middle - 7} ${height}H9a9 9 0 0 1-9-9V9a9 9 0 0 1 9-9Z"/></svg>`;
}

function flag(content: PinLook['flag']): string {
  if (!content) return '';
  return `<span class="${s.flag} ${content.left ? s.left : ''}"><b>${escapeHtml(content.name)}</b><span>${escapeHtml(content.way)}</span></span>`;
}
