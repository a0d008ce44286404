const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as authenticator apps want it typed. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => LETTERS.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

type Key = { issuer: string; account: string; secret: string };

/** What the square holds, as every authenticator app reads it: six digits, every 30 seconds, SHA-1. */
export function totpUri({ issuer, account, secret }: Key): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
