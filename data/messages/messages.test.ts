import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isStructurallySame,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LOCALE, englishName, LOCALES } from '@/domain/locale';
import { differentKeys, readMessages } from './messages.fixture';

const english = readMessages(DEFAULT_LOCALE);
const spanish = readMessages('es');
const spoken = Object.entries(spanish).filter(([, message]) => parses(message) && hasWords(message));

/** The same in both languages on purpose: names, and words that Spanish writes the same way. */
const SAME = [
  'HAI Pump Centers',
  'Apple Maps',
  'Google Maps',
  'Waze',
  'OpenStreetMap',
  'Fax',
  'Hospital',
  'No',
  'Tumor',
];
/** English that stays: our name, hospitals’ names, and what to say on the phone to a hospital here. */
const ENGLISH_ON_PURPOSE =
  /HAI Pump Centers|“HAI pump team”|\p{Lu}\w+ Cancer (Center|Centre|Institute)|Koch Center/gu;
const ENGLISH =
  /(?<!\p{L})(the|and|of|with|from|for|to|by|in|on|at|or|is|are|was|not|this|that|your?|we|our|they|their|it|its|when|if|call|check(ed)?|page|find|search|show|near|centers?|pumps?|liver|cancer|refills?|trials?|visits?|state|town|ask)(?!\p{L})/iu;
/** Readers are spoken to as usted. */
const FAMILIAR =
  /(?<!\p{L})(tú|tus?|te|ti|contigo|tuy[oa]s?|puedes|tienes|quieres|debes|necesitas|haz)(?!\p{L})/iu;

describe.each(LOCALES.map((locale) => [englishName(locale), readMessages(locale)] as const))(
  '%s',
  (_, messages) => {
    test('has the same messages as English', () => {
      expect(differentKeys(english, messages)).toEqual({ missing: [], surplus: [] });
    });

    test('each message takes the same arguments as the English one', () => {
      const differing = Object.entries(english).flatMap(([key, message]) => {
        const { error, success } = isStructurallySame(parse(message), parse(messages[key] ?? ''));
        return success ? [] : [`${key}: ${error?.message}`];
      });
      expect(differing).toEqual([]);
    });

    test('every message is ICU MessageFormat', () => {
      expect(Object.entries(messages).filter(([, message]) => !parses(message))).toEqual([]);
    });

    test('“not stated” is explained with the very words that are shown', () => {
      expect(messages['center.notStated']).toContain(`“${messages['facts.answer.unknown']}”`);
    });

    test('what is unknown says so in the same words everywhere, and never reads as no', () => {
      const words = messages['facts.answer.unknown']?.toLowerCase() ?? 'missing';
      const unknown = Object.entries(messages).filter(([key]) => /^facts\..*\.unknown$/.test(key));
      const wrong = unknown.filter(([, message]) => !message.toLowerCase().endsWith(words));
      expect(unknown.length).toBeGreaterThan(1);
      expect(wrong).toEqual([]);
      expect(words).not.toBe(messages['facts.answer.no']?.toLowerCase());
    });
  },
);

/** The code puts these names together from parts. */
const PUT_TOGETHER = /^learn\.review\.|^lineLabels\.|^drawings\..*-says$/;

test('each message has a name that the code knows', () => {
  const sources = ['app', 'components', 'server', 'domain'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => readFileSync(path.join(room, file), 'utf8')),
  );
  const words = new Set(sources.flatMap((text) => text.match(/[\w-]+/g) ?? []));
  const last = (key: string) => key.slice(key.lastIndexOf('.') + 1);
  const named = (key: string) => words.has(last(key)) || PUT_TOGETHER.test(key);
  expect(Object.keys(english).filter((key) => !named(key))).toEqual([]);
});

test('nothing is left untranslated', () => {
  const same = spoken.filter(([key, message]) => message === english[key] && !SAME.includes(message));
  expect(same).toEqual([]);
});

test('every exception is still needed', () => {
  const used = new Set(spoken.flatMap(([key, message]) => (message === english[key] ? [message] : [])));
  expect(SAME.filter((message) => !used.has(message))).toEqual([]);
});

test('no English word is left in a Spanish sentence', () => {
  expect(findIn(ENGLISH)).toEqual([]);
});

test('readers are spoken to as usted', () => {
  expect(findIn(FAMILIAR)).toEqual([]);
});

test('quotation marks are typographic, and questions and exclamations open', () => {
  expect(findIn(/["'«»‘]/)).toEqual([]);
  expect(findIn(/^[^¿]*\?|^[^¡]*!/)).toEqual([]);
});

function findIn(pattern: RegExp): string[] {
  return spoken.flatMap(([key, message]) => {
    const [hit] = wordsOf(message).replaceAll(ENGLISH_ON_PURPOSE, '').match(pattern) ?? [];
    return hit ? [`${key}: ${hit}`] : [];
  });
}

function parses(message: string): boolean {
  try {
    return parse(message).length > 0 || message === '';
  } catch {
    return false;
  }
}

/** What a reader sees of a message, without its arguments. */
function wordsOf(message: string): string {
  const textOf = (parts: MessageFormatElement[]): string => parts.map(partText).join(' ');
  const partText = (part: MessageFormatElement): string => {
    if (isLiteralElement(part)) return part.value;
    if (isTagElement(part)) return textOf(part.children);
    if (isPluralElement(part) || isSelectElement(part))
      return Object.values(part.options)
        .map(({ value }) => textOf(value))
        .join(' ');
    return '';
  };
  return textOf(parse(message));
}

/** False for messages of arguments, signs and units alone: "{value} km", "; ". */
function hasWords(message: string): boolean {
  return /\p{L}{2}/u.test(wordsOf(message).replace(/\bkm\b/g, ''));
}
