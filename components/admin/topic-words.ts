import type { ReportTopic } from '@/domain/report/topics';

/** What a reader says is wrong, as editors read it. */
export const TOPIC_WORDS: Record<ReportTopic, string> = {
  phone: 'A phone number is wrong',
  address: 'The address is wrong',
  website: 'A link is wrong',
  services: 'What they do is wrong',
  'not-offered': 'They do not offer the pump',
  closed: 'It has closed',
  other: 'Something is wrong',
  site: 'This website does not work',
  page: 'A page says something wrong',
  figures: 'A number of ours is wrong',
  message: 'A message to us',
  missing: 'A hospital is missing',
};
