import { beforeAll, expect, test } from 'vitest';
import type { JudgePassword } from '@/domain/account/people';
import { passwordJudge } from './password-strength';

const EMAIL = 'ann.lee@example.org';
let judge: JudgePassword;
beforeAll(async () => {
  judge = await passwordJudge();
});

test.each([
  'password1234',
  'Password1234!',
  'p@ssw0rd1234',
  'qwertyuiop12',
  'iloveyou1234',
  'liverpool1892',
  'michael19850612',
  'hospital1234',
  'hepaticartery',
])('easy to guess: %s', (password) => {
  expect(judge(password, EMAIL)).toMatch(/\.$/);
});

test('says why, and what would be better', () => {
  expect(judge('password1234', EMAIL)).toBe(
    'This is similar to a commonly used password. Add more words that are less common.',
  );
});

test.each(['correct horse battery', 'pumpen-und-schläuche', 'x7Gk2pQ9wL4m', 'four nurses walk nine dogs'])(
  'hard to guess: %s',
  (password) => {
    expect(judge(password, EMAIL)).toBeNull();
  },
);

test('only the beginning is judged: no length takes more work, and a strong end saves no weak beginning', () => {
  const weak = 'P@ssw0rd!'.repeat(5).slice(0, 40);
  const strong = 'four nurses walk nine dogs x7Gk2pQ9wL4m';
  expect(judge(strong, EMAIL)).toBeNull();
  expect(judge(weak + strong, EMAIL)).toBe(judge(weak, EMAIL));
  expect(judge(weak + strong, EMAIL)).not.toBeNull();
});
