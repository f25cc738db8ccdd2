import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('sed', () => {
  it.each([
    ['echo a-b-c | sed s/-/./', 'a.b-c'],
    [`echo a-b-c | sed -e 's/-/./g;s|a|[&]|'`, '[a].b.c'],
    [`echo aaa | sed 's/a/b/2'`, 'aba'],
    [`echo 1.2.3 | sed 's/\\.[0-9]*$//'`, '1.2'],
    [`echo v12 | sed -E 's/^v([0-9]+)/<&>/'`, '<v12>'],
    [`echo abc | sed -n 's/x/y/p'`, ''],
    [`echo abc | sed 's/x*/-/g'`, '-a-b-c-'],
    [`echo abcd | sed -E 's/a|ab|abc/x/'`, 'xd'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
