import { expect, it } from 'vitest';
import { isMilitaryZip } from './place-text';

it.each(['09001', '09899', '34002', '96201', '96698'])('%s is military', (zip) =>
  expect(isMilitaryZip(zip)).toBe(true),
);
it.each(['09999', '08901', '33901', '34102', '96701', '96799', '96910'])('%s is not', (zip) =>
  expect(isMilitaryZip(zip)).toBe(false),
);
