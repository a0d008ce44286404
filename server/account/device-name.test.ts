import { describe, expect, it } from 'vitest';
import { deviceName } from './people';

describe('deviceName', () => {
  it('names browser and system', () => {
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(deviceName(firefox)).toBe('Firefox on Linux');
  });

  it.each([null, '', 'x'])('does not guess from %j', (userAgent) => {
    expect(deviceName(userAgent)).toBe('Unknown browser');
  });
});
