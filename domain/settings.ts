import { z } from 'zod';
import { OFFICE_TIME_ZONE_DEFAULT } from './queue/business-days';

export const MODES = ['primary', 'reader'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const PORT_DEFAULT = 3000;
export const DATA_DIR_DEFAULT = 'var';
export const AUTH_SECRET_LENGTH_MIN = 32;
/** Their values are never repeated in a message. */
const SECRETS = ['AUTH_SECRET', 'SMTP_URL', 'NONCE_PLACEHOLDER'];

const isHttpsOrSitePath = (value: string) =>
  /^\/(?!\/)/.test(value) || (URL.canParse(value) && new URL(value).protocol === 'https:');

const isTileTemplate = (value: string) =>
  ['{z}', '{x}', '{y}'].every((part) => value.includes(part)) &&
  isHttpsOrSitePath(value.replaceAll(/[{}]/g, ''));

const isSiteAddress = (value: string) =>
  URL.canParse(value) && /^https?:\/\/[^/@]+\/?$/.test(value) && new URL(value).search === '';

/** `?ignoreTLS=true`: without STARTTLS, for a mail server on the same machine. */
const isMailServer = (value: string) =>
  URL.canParse(value) && /^smtps?:\/\/[^/?]+\/?(\?ignoreTLS=true)?$/.test(value);

const isSender = (value: string) => z.email().safeParse(/<([^<>]+)>$/.exec(value)?.[1] ?? value).success;

const isTimeZone = (value: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: value }));
  } catch {
    return false;
  }
};

const listOf = (value: string) => value.split(/[\s,]+/).filter((part) => part !== '' && part !== '0');
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const isProxyList = (value: string) => listOf(value).every((part) => network.safeParse(part).success);

const port = z
  .string()
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
  .refine((value) => value >= 1 && value <= 65_535, 'must be a whole number from 1 to 65535');

/** The settings a deployer may give, as the environment holds them: text in, typed values out. */
export const settingsSchema = z
  .object({
    PORT: port.default(PORT_DEFAULT),
    // Not HOSTNAME: shells and containers set that to the machine's own name.
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be the name or address of the interface to listen on, such as 127.0.0.1')
      .optional(),
    DATA_DIR: z.string().default(DATA_DIR_DEFAULT),
    MODE: z.enum(MODES, `must be one of ${MODES.join(', ')}`).default('primary'),
    SNAPSHOT_DIR: z.string().optional(),
    // 0: only when somebody asks for one.
    SNAPSHOT_EVERY_S: z
      .string()
      .regex(/^(0|\d{2,5})$/, 'must be 0 or a number of seconds from 10 to 99999')
      .default('0')
      .transform(Number),
    BACKUP_DIR: z.string().optional(),
    // 0: only by `npm run backup`.
    BACKUP_EVERY_H: z
      .string()
      .regex(/^\d{1,3}$/, 'must be a number of hours, or 0')
      .default('24')
      .transform(Number),
    BACKUP_KEEP: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, 'must say how many backups stay, from 1 to 999')
      .default('14')
      .transform(Number),
    PRIMARY_URL: z
      .string()
      .refine(
        isSiteAddress,
        'must be the address of the primary and nothing more, such as http://10.0.0.2:3000',
      )
      .optional(),
    PUBLIC_URL: z
      .string()
      .refine(isSiteAddress, 'must be the address of the site and nothing more, such as https://example.org')
      .optional(),
    TRUST_PROXY: z
      .string()
      .refine(isProxyList, 'must list your own proxies by address or network, such as 127.0.0.1, 10.0.0.0/8')
      .default('')
      .transform(listOf),
    // From one address; 0: not counted.
    READS_PER_MINUTE: z
      .string()
      .regex(/^(0|\d{2,6})$/, 'must be 0 or how many reads one address has in a minute, from 10 to 999999')
      .default('1200')
      .transform(Number),
    // Only the site and the proxy in front of it may know it: see deploy/nginx.conf.
    NONCE_PLACEHOLDER: z
      .string()
      .regex(/^[0-9a-f]{32,64}$/, 'must be 32 to 64 hexadecimal digits, such as from: openssl rand -hex 16')
      .optional(),
    MAP_PMTILES_URL: z
      .string()
      .refine(isHttpsOrSitePath, 'must begin with https:// or with a single /')
      .optional(),
    MAP_TILES_URL: z
      .string()
      .refine(isTileTemplate, 'must begin with https:// or with a single / and contain {z}, {x} and {y}')
      .optional(),
    MAP_ATTRIBUTION: z.string().optional(),
    AUTH_SECRET: z
      .string()
      .min(AUTH_SECRET_LENGTH_MIN, `must be at least ${AUTH_SECRET_LENGTH_MIN} characters long`)
      .optional(),
    SMTP_URL: z
      .string()
      .refine(
        isMailServer,
        'must be the address of a mail server, such as smtps://user:password@mail.example',
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(isSender, 'must be a mail address, or a name with one: HAI Pump Centers <editors@example.org>')
      .optional(),
    OFFICE_TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'must be the name of a time zone, such as America/New_York')
      .default(OFFICE_TIME_ZONE_DEFAULT),
    TWO_PERSON_RULE: z.enum(['on', 'off'], 'must be on or off').default('off'),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .refine((given) => given.MAP_ATTRIBUTION || !(given.MAP_PMTILES_URL || given.MAP_TILES_URL), {
    path: ['MAP_ATTRIBUTION'],
    error: 'must say whose map it is when MAP_PMTILES_URL or MAP_TILES_URL is set',
  })
  .refine((given) => !(given.MAP_PMTILES_URL && given.MAP_TILES_URL), {
    path: ['MAP_TILES_URL'],
    error: 'cannot be set together with MAP_PMTILES_URL: choose one',
  })
  .refine((given) => given.MAIL_FROM || !given.SMTP_URL, {
    path: ['MAIL_FROM'],
    error: 'must say whose mails they are when SMTP_URL is set',
  })
  .transform((given) => ({
    ...given,
    SNAPSHOT_DIR: given.SNAPSHOT_DIR ?? `${given.DATA_DIR}/snapshot`,
    BACKUP_DIR: given.BACKUP_DIR ?? `${given.DATA_DIR}/backup`,
    PUBLIC_URL: given.PUBLIC_URL ? new URL(given.PUBLIC_URL).origin : `http://localhost:${given.PORT}`,
  }));

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Reads the settings from an environment. Unknown names are ignored; an empty value is the same as none.
 * @returns the settings, or one sentence for each setting that is wrong, naming it.
 */
export function parseSettings(
  environment: Record<string, string | undefined>,
): { settings: Settings; problems: null } | { settings: null; problems: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = settingsSchema.safeParse(given);
  if (result.success) return { settings: result.data, problems: null };
  return {
    settings: null,
    problems: result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const value = name in given && !SECRETS.includes(name) ? ` (it is "${given[name]}")` : '';
      return `${name} ${message}${value}.`;
    }),
  };
}
