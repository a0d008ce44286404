import { describe, expect, test } from 'vitest';
import { DomainError, invalidParameters } from './problems';

describe('parameters that cannot be used', () => {
  const errors = [
    { parameter: 'radius', message: 'needs near' },
    { parameter: 'bbox', message: 'must be given only once' },
    { parameter: 'bbox', message: 'is not valid' },
  ];

  test('are each named once, in their order, and all told', () => {
    const error = invalidParameters(errors);
    expect(error.message).toBe('Cannot be used: radius, bbox.');
    expect(error.members.errors).toEqual(errors);
    expect(error.code).toBe('invalid-parameter');
  });
});

test('a broken rule can be told from a broken program', () => {
  const error = new DomainError('place-ambiguous', 'Two places.', { suggestions: ['a', 'b'] });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.members.suggestions]).toEqual([
    'DomainError',
    'Two places.',
    ['a', 'b'],
  ]);
  expect(new DomainError('internal', 'x').members).toEqual({});
});
