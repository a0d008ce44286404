import ipaddr from 'ipaddr.js';

const { IPv4, IPv6 } = ipaddr;
const NETWORK_BITS = 64;

/**
 * The part of an address that tells one visitor from the next. An IPv6 visitor has a whole /64 and may use another
 * address of it for each request, so only its network counts: `2001:db8:1:2:3::4` → `2001:db8:1:2::`. IPv4 stays
 * whole, also where IPv6 wraps it. What is no address stays as it came.
 */
export function visitorNetwork(address: string): string {
  const bare = bareAddress(address);
  if (IPv4.isValidFourPartDecimal(bare)) return bare;
  if (!IPv6.isValid(bare)) return address;
  const visitor = IPv6.parse(bare);
  if (visitor.isIPv4MappedAddress()) return visitor.toIPv4Address().toString();
  return IPv6.networkAddressFromCIDR(`${visitor}/${NETWORK_BITS}`).toRFC5952String();
}

/** Some proxies say from which port somebody came: `192.0.2.1:4711`, `[2001:db8::1]:4711`. A zone names our own line. */
export const bareAddress = (address: string): string =>
  address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
