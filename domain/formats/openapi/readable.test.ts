import { describe, expect, it } from 'vitest';
import { readableApi } from './readable';

const operation = (change: object = {}) => ({
  get: {
    operationId: 'listCenters',
    tags: ['centers'],
    summary: 'All hospitals',
    description: 'Nearest first.',
    responses: { 200: { description: 'The list.' } },
    ...change,
  },
});
const answered = (value: unknown) => ({
  responses: {
    200: {
      description: 'The list.',
      content: { 'application/json': { examples: { first: { summary: 'GET /api/v1/centers', value } } } },
    },
    404: { description: 'None.' },
  },
});
const read = (paths: object) =>
  readableApi({
    info: { version: '1.2.3' },
    tags: [
      { name: 'centers', description: 'Hospitals' },
      { name: 'places', description: 'Places' },
    ],
    paths,
  });

describe('an OpenAPI document as a person reads it', () => {
  it('has its operations under their tags, in the order of the document', () => {
    const { version, groups } = read({
      '/b': operation(),
      '/places': operation({ operationId: 'findPlaces', tags: ['places'] }),
      '/a': operation({ operationId: 'other' }),
    });
    expect(version).toBe('1.2.3');
    expect(groups.map(({ title, operations }) => [title, operations.map(({ path }) => path)])).toEqual([
      ['Hospitals', ['/b', '/a']],
      ['Places', ['/places']],
    ]);
  });

  it('shows a request and its answer', () => {
    const [{ operations } = { operations: [] }] = read({ '/a': operation(answered({ items: [1] })) }).groups;
    expect(operations[0]?.example).toEqual({
      address: '/api/v1/centers',
      text: '{\n  "items": [\n    1\n  ]\n}',
    });
  });

  it('shows text as it is, without blanks at the ends of its lines', () => {
    const [{ operations } = { operations: [] }] = read({ '/a': operation(answered('a,b \r\nc\t')) }).groups;
    expect(operations[0]?.example?.text).toBe('a,b\nc');
  });

  it('cuts a long answer and says so', () => {
    const [{ operations } = { operations: [] }] = read({
      '/a': operation(answered('x'.repeat(5000))),
    }).groups;
    expect(operations[0]?.example?.text).toMatch(/^x{4000}\n…$/);
  });

  it('has no example where none can be asked for', () => {
    const [{ operations } = { operations: [] }] = read({ '/a': operation() }).groups;
    expect(operations[0]?.example).toBeNull();
  });

  it('refuses what is no such document', () => {
    expect(() => readableApi({ openapi: '3.1.0' })).toThrow();
    expect(() => read({ '/a': { post: {} } })).toThrow();
  });
});
