import type { Locale } from '@/domain/locale';
import { escapeXml } from '@/domain/map/picture-frame';
import type { MailText } from '@/domain/report/report';

/** A paragraph, a list, or a link that stands alone. */
export type MailPart = string | { list: string[] } | { link: string; label: string };
type Mail = { language: Locale; subject: string; parts: MailPart[] };

const SUBJECT_MAX = 200;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** As many whole characters as fit: a family or a flag is one, though it has many units. */
function cutWhole(text: string): string {
  if (text.length <= SUBJECT_MAX) return text;
  const cut = characters.segment(text).containing(SUBJECT_MAX);
  return text.slice(0, cut?.index || SUBJECT_MAX);
}

/** One mail in both its forms, from the same parts. Whatever is in them is text: never markup, never a header. */
export function writeMail({ language, subject, parts }: Mail): MailText {
  const line = cutWhole(subject.replaceAll(/\s+/g, ' ').trim());
  return {
    subject: line,
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(line)}</title></head>`,
      '<body style="font:18px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:16px">',
      ...parts.map(asHtml),
      '</body></html>',
    ].join('\n'),
  };
}

function asText(part: MailPart): string {
  if (typeof part === 'string') return part;
  return 'list' in part ? part.list.map((entry) => `- ${entry}`).join('\n') : `${part.label}:\n${part.link}`;
}

function asHtml(part: MailPart): string {
  if (typeof part === 'string') return `<p>${escapeXml(part)}</p>`;
  if ('list' in part) return `<ul>${part.list.map((entry) => `<li>${escapeXml(entry)}</li>`).join('')}</ul>`;
  return `<p><a href="${escapeXml(part.link)}">${escapeXml(part.label)}</a></p>`;
}
