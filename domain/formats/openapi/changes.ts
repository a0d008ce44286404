/** What programs were newly told, the newest first; the words are in `developers.changes`. A new key is a new minor version. */
export const API_CHANGES = [
  { version: '1.8.0', day: '2026-11-27', key: 'mayTreat' },
  { version: '1.7.0', day: '2026-11-26', key: 'fhir' },
  { version: '1.6.0', day: '2026-11-26', key: 'hsds' },
  { version: '1.5.0', day: '2026-11-26', key: 'status' },
  { version: '1.4.0', day: '2026-11-26', key: 'spanishInterpreter' },
  { version: '1.3.0', day: '2026-11-26', key: 'files' },
  { version: '1.2.0', day: '2026-11-26', key: 'pins' },
  { version: '1.1.0', day: '2026-11-26', key: 'lodging' },
  { version: '1.0.0', day: '2026-11-23', key: 'first' },
] as const;

export const API_VERSION = API_CHANGES[0].version;
