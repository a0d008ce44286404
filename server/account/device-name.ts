import { userAgentFromString } from 'next/server';

/** "Chrome on Linux", so that people know their own devices in a list. */
export function deviceName(userAgent: string | null): string {
  const { browser, os } = userAgentFromString(userAgent ?? undefined);
  return [browser.name, os.name].filter(Boolean).join(' on ') || 'an unknown program';
}
