import { describe, expect, it } from '@jest/globals';
import { requestFor } from '../../../src/engine/inputs/request.js';
import { rule } from '../sample.js';

const nothing = () => undefined;

describe('what is asked of a package', () => {
  it('is its headers where no rule needs more', () => {
    expect(requestFor([rule('a', { rpm: nothing }), rule('b', { spec: nothing }, { needs: ['elf'] })])).toEqual({
      payload: false,
      elf: false,
      firstLine: false,
      text: [],
    });
  });

  it('is all that the rules need together', () => {
    const rules = [
      rule('a', { rpm: nothing }, { needs: ['elf', 'text:*.pc'] }),
      rule('b', { rpmset: nothing }, { needs: ['text:*.la', 'text:*.pc'] }),
      rule('c', { srpm: nothing }, { needs: ['first-line'] }),
    ];
    expect(requestFor(rules)).toEqual({ payload: true, elf: true, firstLine: true, text: ['*.la', '*.pc'] });
  });

  it.each([
    ['imports', { elf: true, imports: true }],
    ['text-form', { textForm: true }],
    ['format', { format: true }],
    ['build-paths', { buildPaths: true }],
  ] as const)('for %s is a look into the payload', (need, asked) => {
    const request = requestFor([rule('a', { rpm: nothing }, { needs: [need] })]);
    expect(request).toEqual({ payload: true, elf: false, firstLine: false, text: [], ...asked });
  });
});
