import { expect, test } from 'vitest';
import { passwordProblem } from './people';

const EMAIL = 'ann.lee@example.org';

test.each(['', 'short', 'elevenchars'])('too short: %j', (password) => {
  expect(passwordProblem(password, EMAIL)).toMatch(/^Use at least 12 characters/);
});

test('too long', () => {
  expect(passwordProblem('abcdefgh'.repeat(17), EMAIL)).toBe('Use at most 128 characters.');
});

test.each(['aaaaaaaaaaaaaaaa', '121212121212', 'AaAaBbBbCcCc'])('too few characters: %s', (password) => {
  expect(passwordProblem(password, EMAIL)).toBe('Use more different characters.');
});

test.each(['ann.lee@example.org', 'Ann.Lee@Example.org1', 'ann.lee7ann.lee', '1ann.lee2024'])(
  'made of the address: %s',
  (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('Do not make it out of your e-mail address.');
  },
);

test.each(['correct horse battery', 'pumpen-und-schläuche', 'ann.lee walks nine dogs'])(
  'fine: %s',
  (password) => {
    expect(passwordProblem(password, EMAIL)).toBeNull();
  },
);
