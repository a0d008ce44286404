import { beforeAll, describe, expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { BLANK, blankNear } from '@/domain/search/blank';
import { setUpTestSite } from '@/server/test-site.fixture';
import { letServerFillSearches } from './fill-search';

setUpTestSite(
  (db) => {
    const named = { ...recordAt('a-oh', { lat: 41, lng: -83.5 }), name: 'Bile & "Blood" </script> $1' };
    addRecords(db, [named, recordAt('b-oh', { lat: 40, lng: -83.5 })]);
  },
  { hasGazetteer: true },
);
beforeAll(() => {
  globalThis.haiPageMemory = { placeholder: 'secret' };
  letServerFillSearches();
});

const fillingOf = async (address: string) => (await globalThis.haiPageMemory?.fillingOf?.(address)) ?? null;
const valuesOf = async (address: string) => (await fillingOf(address))?.values();

describe('a search that says only a place', () => {
  test.each([
    ['/?near=43604', `/?near=${encodeURIComponent(blankNear('zip'))}`],
    ['/es?unit=km&near=Toledo%2C%20OH', `/es?unit=km&near=${encodeURIComponent(blankNear('city'))}`],
    ['/?near=41.65,-83.54&sort=name', `/?near=${encodeURIComponent(blankNear('point'))}&sort=name`],
  ])('%s is filled into a page that does not name it', async (address, open) => {
    const filling = await fillingOf(address);
    expect(filling?.address).toBe(open);
    expect(filling?.tag).toBe((await fillingOf(address.replace('43604', '60637')))?.tag);
  });

  test.each([
    ['another page', '/centers?near=43604'],
    ['no place', '/'],
    ['a radius', '/?near=43604&radius=100'],
    ['a filter', '/?near=43604&condition=crlm'],
    ['a reader', '/?near=43604&role=clinician'],
    ['a place that nobody knows', '/?near=nowhere+at+all'],
    ['a forgiven spelling', '/?near=Clevland%2C+OH'],
    ['several places', '/?near=Springfield'],
    ['an area', '/?near=Cape+Cod'],
    ['two places', '/?near=43604&near=60637'],
    ['what is ignored', '/?near=43604&sort=nearest'],
    ['a page past the end', '/?near=43604&page=2'],
    ['one of our signs', `/?near=${encodeURIComponent(blankNear('zip'))}`],
    ['what is no address', '//'],
  ])('with %s it is rendered', async (_, address) => {
    expect(await fillingOf(address)).toBeNull();
  });

  test('its words are written for HTML, for an address and for a script', async () => {
    const values = await valuesOf(`/?near=${encodeURIComponent("Coeur d'Alene, ID")}`);
    const near = blankNear('city');
    expect(values?.[`html${near}`]).toBe('Coeur d&#x27;Alene, ID');
    expect(values?.[`data${near}`]).toBe("Coeur d'Alene, ID");
    expect(values?.[`url${near}`]).toBe('Coeur+d%27Alene%2C+ID');
  });

  test('a hospital of any name leaves neither its row nor the script', async () => {
    const values = await valuesOf('/?near=43604');
    expect(values?.[`html${BLANK.rows}`]).not.toContain('</script>');
    const [pin] = values?.[`json${BLANK.pin}`] ?? [];
    expect(pin).not.toMatch(/[<>&]/);
    expect(JSON.parse(JSON.parse(`"${pin}"`))).toMatchObject({
      number: 1,
      name: 'Bile & "Blood" </script> $1',
    });
  });
});
