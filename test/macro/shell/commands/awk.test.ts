import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('awk', () => {
  it.each([
    [`echo 1.2.3 | awk -F. '{print $1"."$2}'`, '1.2'],
    [`echo ' a  b ' | awk '{ print $2, $1; }'`, 'b a'],
    [`echo a b c | awk '{print $NF; print $(NF-1)}'`, `c\nb`],
    [`echo aB | awk '{print toupper($0) tolower($1)}'`, 'ABab'],
    [`echo abcdef | awk '{print substr($1, 2, 3)}'`, 'bcd'],
    [`echo a | awk '{print}'`, 'a'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
