import { describe, expect, it } from '@jest/globals';
import { printedBy } from '../support.js';

describe('date', () => {
  it.each([
    ['date -u -d @0 +%Y%m%d', '19700101'],
    ['date -u --date=@951782400 +%F-%j', '2000-02-29-060'],
    [`date -d@86399 -u '+%H:%M:%S %T %y%% %s'`, '23:59:59 23:59:59 70% 86399'],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});
