import { expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

it.each([
  ['! /usr/bin/make --version -O >/dev/null 2>&1 || echo -O', '-O'],
  ['make -v >/dev/null && echo yes', 'yes'],
  ['x=$(make --version); echo x', undefined],
  ['make -O', undefined],
])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
