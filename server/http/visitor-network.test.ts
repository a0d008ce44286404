import { expect, test } from 'vitest';
import { visitorNetwork } from './visitor-network';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['[::ffff:192.0.2.1]:4711', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:DB8:0001:0002::', '2001:db8:1:2::'],
  ['[2001:db8:1:2::9]:4711', '2001:db8:1:2::'],
  ['2001:db8::1', '2001:db8::'],
  ['2001:db8:0:0:ffff::1', '2001:db8::'],
  ['2001:0:0:7::1', '2001:0:0:7::'],
  ['fe80::1%eth0', 'fe80::'],
  ['::1', '::'],
  ['unknown', 'unknown'],
  ['', ''],
  ['300.1.1.1', '300.1.1.1'],
  ['made up', 'made up'],
])('%s is counted as %s', (address, network) => {
  expect(visitorNetwork(address)).toBe(network);
});

test('another address of the same network is the same visitor, another network is not', () => {
  const [one, other] = [visitorNetwork('2001:db8:1:2:aaaa::1'), visitorNetwork('2001:db8:1:2:bbbb:1:2:3')];
  expect(one).toBe(other);
  expect(visitorNetwork('2001:db8:1:3:aaaa::1')).not.toBe(one);
});
