import type { z } from 'zod';
import type { FieldErrors } from './outcome';

/**
 * Only the first fault of each field: the second often follows from it. Fields of an `edit` go by their own name, as
 * in the form.
 */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.').replace(/^edit(\.|$)/, '');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[path ? `${path}.${key}` : key] ??= 'There is no such field.';
    } else errors[path] ??= sentenceOf(issue);
  }
  return errors;
}

/** What is wrong, in words for whoever typed it. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Must not be empty.'
        : `Must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return `Must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'invalid_type':
      return 'Is missing, or is not of the right kind.';
    case 'invalid_value':
      return `Must be one of: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return formats[issue.format] ?? formatFault(issue.message);
    default:
      return capitalized(issue.message);
  }
}

const formats: Record<string, string> = {
  url: 'Must be a web address that begins with https://.',
  email: 'Must be an e-mail address.',
  date: 'Must be a day of the calendar, like 2026-11-23.',
};

/** A pattern without words of its own says nothing that a person could use. */
const formatFault = (message: string) =>
  message.startsWith('Invalid string') ? 'Is empty, or not written as it should be.' : capitalized(message);

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

const capitalized = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');
