import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ConflictChoice } from './conflict';

const choice = (part: string, base: unknown, theirs: unknown, mine: unknown) =>
  renderToStaticMarkup(
    <ConflictChoice conflict={{ part, base, theirs, mine }} theirs="As it stands" mine="Yours" />,
  ).replaceAll(/<[^>]+>/g, ' ');

test('both versions are told in words, not by their codes', () => {
  expect(choice('listing', 'unconfirmed', 'confirmed', 'reported')).toMatch(
    /Both began from: Editors only .*As it stands: .*Confirmed .*Yours: .*Reported/,
  );
});

test('what is written stays as it was written', () => {
  expect(choice('program', null, 'reported', 'The program')).toMatch(
    /As it stands: .*reported .*The program/,
  );
});
