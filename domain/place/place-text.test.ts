import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_TEXT_MAX } from './place';
import { readPlaceText } from './place-text';

describe('readPlaceText', () => {
  it.each([
    '60637',
    ' 60637 ',
    '60637-1234',
    '60637 1234',
    '606371234',
    '６０６３７',
    'Chicago, IL 60637',
    'Chicago IL 60637-1234',
    'ZIP: 60637',
    'Chicago, IL 60637, USA',
  ])('finds the ZIP in %j', (text) => {
    expect(readPlaceText(text)).toEqual({ form: 'zip', zip: '60637' });
  });

  it.each(['1', '606', '2139'])('takes %j for part of a ZIP', (text) => {
    expect(readPlaceText(text)).toEqual({ form: 'digits', digits: text });
  });

  it.each([
    '41.79,-87.60',
    '41.79 -87.60',
    '41.79, −87.60',
    '41.79; -87.60',
    '(41.79, -87.6)',
    '[41.79,-87.60]',
  ])('reads the coordinate %j', (text) =>
    expect(readPlaceText(text)).toEqual({ form: 'coordinate', lat: 41.79, lng: -87.6 }),
  );

  it('leaves the range of a coordinate to others', () => {
    expect(readPlaceText('400, 500')).toEqual({ form: 'coordinate', lat: 400, lng: 500 });
  });

  it.each(['', ' ', '\0\0', '\u200b', '\t\r\n'])('calls %j empty', (text) => {
    expect(readPlaceText(text)).toEqual({ form: 'empty' });
  });

  it('refuses what is too long, but not for spaces around it', () => {
    expect(readPlaceText('x'.repeat(PLACE_TEXT_MAX + 1))).toEqual({ form: 'too-long' });
    expect(readPlaceText('x'.repeat(10_000))).toEqual({ form: 'too-long' });
    expect(readPlaceText(`${' '.repeat(10_000)}60637`)).toEqual({ form: 'zip', zip: '60637' });
  });

  it('keeps what follows each comma: an address ends in its town', () => {
    expect(readPlaceText('100 Main St, Toledo, OH')).toEqual({
      form: 'name',
      key: '100 main saint toledo oh',
      tails: ['toledo oh', 'oh'],
    });
  });

  it.each(['NaN,NaN', 'Infinity,0', '1e3,4', '41.79', '41.79,', ',,,', '🙂', 'שלום'])(
    'reads %j as a name',
    (text) => {
      expect(readPlaceText(text).form).toBe('name');
    },
  );

  it('never throws', { timeout: 60_000 }, () => {
    const unit = fc.constantFrom(...'0123456789.,-+°NSEW\'" ()', '\0', '\ud800', 'é', 'א', '🙂');
    fc.assert(fc.property(fc.string({ unit, maxLength: 130 }), (text) => void readPlaceText(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readPlaceText(text)));
  });
});
