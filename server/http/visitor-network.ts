import { isIPv4, isIPv6 } from 'node:net';

const NETWORK_GROUPS = 4;
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The part of an address that tells one visitor from the next. An IPv6 visitor has a whole /64 and may use another
 * address of it for each request, so only its network counts: `2001:db8:1:2:3::4` → `2001:db8:1:2::`. IPv4 stays
 * whole, also where IPv6 wraps it. What is no address stays as it came.
 */
export function visitorNetwork(address: string): string {
  const bare = withoutPort(address);
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return address;
  const [, high = '', low = ''] = MAPPED.exec(canonical(bare)) ?? [];
  return high ? ipv4Of(high, low) : canonical(`${groupsOf(bare).slice(0, NETWORK_GROUPS).join(':')}::`);
}

/** Some proxies say from which port somebody came: `192.0.2.1:4711`, `[2001:db8::1]:4711`. A zone names our own line. */
const withoutPort = (address: string): string =>
  address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');

/** The one way to write it: small letters, no leading zeros, the longest run of zeros left out (RFC 5952). */
const canonical = (ipv6: string): string => new URL(`http://[${ipv6}]`).hostname.slice(1, -1);

function groupsOf(ipv6: string): string[] {
  const [left = '', right = ''] = canonical(ipv6).split('::');
  const [head, tail] = [left, right].map((side) => side.split(':').filter(Boolean)) as [string[], string[]];
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

const ipv4Of = (...groups: string[]): string =>
  groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join('.');
