import { expect, test } from 'vitest';
import { completeLock, missingPlatformPackages } from './lock.mjs';

const parent = {
  version: '2.0.0',
  license: 'Apache-2.0',
  optionalDependencies: { 'tool-linux-x64-gnu': '2.0.0', 'tool-darwin-arm64': '2.0.0', 'tool-any': '^1.0.0' },
};
const present = { version: '2.0.0', license: 'MIT', optional: true, os: ['linux'], cpu: ['x64'] };

test('another platform’s package is added beside its sibling, with the sibling’s license', () => {
  const lock = {
    packages: { '': {}, 'node_modules/tool': parent, 'node_modules/tool-linux-x64-gnu': present },
  };
  expect(missingPlatformPackages(lock)).toEqual([
    [
      'node_modules/tool-darwin-arm64',
      { version: '2.0.0', license: 'MIT', optional: true, os: ['darwin'], cpu: ['arm64'] },
    ],
  ]);
  expect(missingPlatformPackages(completeLock(lock))).toEqual([]);
});

test('a package nested under its parent stays nested; the C library is named', () => {
  const lock = {
    packages: {
      'node_modules/a/node_modules/tool': { ...parent, dev: true },
      'node_modules/a/node_modules/tool/node_modules/tool-darwin-arm64': present,
    },
  };
  expect(missingPlatformPackages(lock)).toEqual([
    [
      'node_modules/a/node_modules/tool/node_modules/tool-linux-x64-gnu',
      {
        version: '2.0.0',
        license: 'MIT',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['glibc'],
      },
    ],
  ]);
});

test('a hoisted package counts as present', () => {
  const lock = {
    packages: {
      'node_modules/a/node_modules/tool': parent,
      'node_modules/tool-linux-x64-gnu': present,
      'node_modules/a/node_modules/tool-darwin-arm64': present,
    },
  };
  expect(missingPlatformPackages(lock)).toEqual([]);
});
