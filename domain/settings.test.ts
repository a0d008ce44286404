import { describe, expect, test } from 'vitest';
import { parseSettings } from './settings';

const settings = (environment: Record<string, string | undefined>) => {
  const result = parseSettings(environment);
  expect(result.problems).toBeNull();
  return result.settings;
};
const problems = (environment: Record<string, string | undefined>) => parseSettings(environment).problems;

describe('defaults', () => {
  test('nothing given is a complete set', () => {
    expect(settings({})).toEqual({
      PORT: 3000,
      DATA_DIR: 'var',
      MODE: 'primary',
      SNAPSHOT_DIR: 'var/snapshot',
      SNAPSHOT_EVERY_S: 0,
      BACKUP_DIR: 'var/backup',
      BACKUP_EVERY_H: 24,
      BACKUP_KEEP: 14,
      TRUST_PROXY: [],
      READS_PER_MINUTE: 1200,
      PUBLIC_URL: 'http://localhost:3000',
      LOG_LEVEL: 'info',
      OFFICE_TIME_ZONE: 'America/New_York',
      TWO_PERSON_RULE: 'off',
    });
  });

  test('an empty value is the same as none', () => {
    expect(settings({ PORT: '', DATA_DIR: ' ', MAP_TILES_URL: '' })).toEqual(settings({}));
  });

  test('unknown names, and the HOSTNAME a shell sets, are ignored', () => {
    expect(settings({ HOSTNAME: 'box-17', COLOR: 'blue' })).toEqual(settings({}));
  });

  test('the public address follows the port until it is given', () => {
    expect(settings({ PORT: '4000' })?.PUBLIC_URL).toBe('http://localhost:4000');
    expect(settings({ PORT: '4000', PUBLIC_URL: 'https://pumps.example/' })?.PUBLIC_URL).toBe(
      'https://pumps.example',
    );
  });
});

test.each(['1', '2', 'true', '10.0.0.0/33', '127.0.0.1 nginx'])(
  'TRUST_PROXY=%s is refused',
  (TRUST_PROXY) => {
    // Earlier it said how many proxies there are: whoever reached the port could then say anything.
    expect(problems({ TRUST_PROXY })).toEqual([
      `TRUST_PROXY must list your own proxies by address or network, such as 127.0.0.1, 10.0.0.0/8 (it is "${TRUST_PROXY}").`,
    ]);
  },
);

test('proxies are listed by address or network, or there is none', () => {
  expect(settings({ TRUST_PROXY: '127.0.0.1, ::1 10.0.0.0/8' })?.TRUST_PROXY).toEqual([
    '127.0.0.1',
    '::1',
    '10.0.0.0/8',
  ]);
  expect(settings({ TRUST_PROXY: '0' })?.TRUST_PROXY).toEqual([]);
});

test.each(['5', '-1', 'many', '1.5'])('READS_PER_MINUTE=%s is refused', (READS_PER_MINUTE) => {
  expect(settings({ READS_PER_MINUTE: '0' })?.READS_PER_MINUTE).toBe(0);
  expect(problems({ READS_PER_MINUTE })?.[0]).toMatch(/^READS_PER_MINUTE must be 0 or how many reads/);
});

test.each(['0', '65536', '-1', '80.5', 'web', '3000x'])('PORT=%s is refused', (PORT) => {
  expect(problems({ PORT })).toEqual([`PORT must be a whole number from 1 to 65535 (it is "${PORT}").`]);
});

test.each(['1', '65535'])('PORT=%s is accepted', (PORT) => {
  expect(settings({ PORT })?.PORT).toBe(Number(PORT));
});

test.each([
  'example.org',
  'ftp://example.org',
  'https://example.org/app',
  'https://u@example.org',
  'https://a?b',
])('PUBLIC_URL=%s is refused', (PUBLIC_URL) => {
  expect(problems({ PUBLIC_URL })?.[0]).toMatch(/^PUBLIC_URL must be the address of the site/);
});

test.each(['http://maps.example/a', '//maps.example/a', 'world.pmtiles'])(
  'MAP_PMTILES_URL=%s is refused',
  (MAP_PMTILES_URL) => {
    expect(problems({ MAP_PMTILES_URL, MAP_ATTRIBUTION: 'Us' })?.[0]).toMatch(/^MAP_PMTILES_URL must begin/);
  },
);

describe('a map of one’s own', () => {
  const MAP_ATTRIBUTION = '© Example';
  test('is an https or site-relative address with a credit', () => {
    settings({ MAP_PMTILES_URL: 'https://maps.example/a.pmtiles', MAP_ATTRIBUTION });
    settings({ MAP_PMTILES_URL: '/basemap/a.pmtiles', MAP_ATTRIBUTION });
    settings({ MAP_TILES_URL: 'https://maps.example/{z}/{x}/{y}.mvt', MAP_ATTRIBUTION });
  });

  test('needs its credit', () => {
    expect(problems({ MAP_PMTILES_URL: '/a.pmtiles' })).toEqual([
      'MAP_ATTRIBUTION must say whose map it is when MAP_PMTILES_URL or MAP_TILES_URL is set.',
    ]);
  });

  test('a tile template has all three places', () => {
    expect(problems({ MAP_TILES_URL: '/{z}/{x}.mvt', MAP_ATTRIBUTION })?.[0]).toContain('{z}, {x} and {y}');
  });

  test('is given once', () => {
    expect(
      problems({ MAP_PMTILES_URL: '/a.pmtiles', MAP_TILES_URL: '/{z}/{x}/{y}', MAP_ATTRIBUTION }),
    ).toHaveLength(1);
  });
});

describe('secrets and mail', () => {
  const MAIL_FROM = 'HAI Pump Centers <editors@example.org>';

  test('a short secret is refused and not repeated', () => {
    expect(problems({ AUTH_SECRET: 'hunter2' })).toEqual([
      'AUTH_SECRET must be at least 32 characters long.',
    ]);
    expect(settings({ AUTH_SECRET: 'x'.repeat(32) })?.AUTH_SECRET).toHaveLength(32);
  });

  test.each([
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/box',
    'smtp://mail.example?requireTLS=false',
  ])('SMTP_URL=%s is refused', (SMTP_URL) => {
    expect(problems({ SMTP_URL, MAIL_FROM })).toEqual([
      'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.',
    ]);
  });

  test.each([
    'smtp://localhost:2525',
    'smtps://me:pw@mail.example',
    'smtp://mail.example/',
    'smtp://localhost?ignoreTLS=true',
  ])('SMTP_URL=%s is accepted', (SMTP_URL) => {
    expect(settings({ SMTP_URL, MAIL_FROM })?.SMTP_URL).toBe(SMTP_URL);
  });

  test('mails have a sender', () => {
    expect(problems({ SMTP_URL: 'smtp://mail.example' })).toEqual([
      'MAIL_FROM must say whose mails they are when SMTP_URL is set.',
    ]);
    expect(problems({ MAIL_FROM: 'nobody' })?.[0]).toMatch(/^MAIL_FROM must be a mail address/);
    settings({ MAIL_FROM: 'editors@example.org' });
  });
});

test('every wrong setting gets its own sentence', () => {
  expect(problems({ PORT: 'x', HOST: 'a b', LOG_LEVEL: 'loud' })).toEqual([
    'PORT must be a whole number from 1 to 65535 (it is "x").',
    'HOST must be the name or address of the interface to listen on, such as 127.0.0.1 (it is "a b").',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent (it is "loud").',
  ]);
});

test('the office has a time zone of its own, and a wrong name is told', () => {
  expect(parseSettings({}).settings?.OFFICE_TIME_ZONE).toBe('America/New_York');
  expect(parseSettings({ OFFICE_TIME_ZONE: 'Ohio' }).problems).toEqual([
    'OFFICE_TIME_ZONE must be the name of a time zone, such as America/New_York (it is "Ohio").',
  ]);
});
