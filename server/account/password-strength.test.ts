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

test('the longest bad one is judged in no time', () => {
  const began = performance.now();
  expect(judge('P@ssw0rd!'.repeat(14), EMAIL)).not.toBeNull();
  expect(performance.now() - began).toBeLessThan(1000);
});
