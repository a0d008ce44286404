import { expect, test } from 'vitest';
import { countsOfChoices } from './choices';

type Asked = Parameters<typeof countsOfChoices>[0];

const demandFor = (asked: Asked, at: number) => {
  const demands: Asked[] = [];
  countsOfChoices(asked, (given) => {
    demands.push(...given);
    return [];
  });
  return demands[at];
};
const ANY = 0;
const ICCA = 3;
const HCC = 4;

test('a reason takes the place of another one, the rest of the search stays', () => {
  const asked: Asked = { conditions: ['crlm_adjuvant', 'hcc'], services: ['pump_refill'], confirmed: null };
  expect(demandFor(asked, ANY)).toEqual({ ...asked, conditions: ['hcc'] });
  expect(demandFor(asked, ICCA)).toEqual({ ...asked, conditions: ['hcc', 'icca'] });
  expect(demandFor(asked, HCC)).toEqual(asked);
});

test('each choice has the count of its own demand', () => {
  const asked: Asked = { conditions: [], services: [], confirmed: null };
  const counts = countsOfChoices(asked, (demands) =>
    demands.map(
      ({ conditions, services, confirmed }) =>
        conditions.length + 10 * services.length + (confirmed ? 100 : 0),
    ),
  );
  expect(counts).toMatchObject({ any: 0, icca: 1, pump_refill: 10, confirmed: 100 });
});
