import { describe, expect, it } from '@jest/globals';
import { packagedScriptlets, shellScriptlets } from '../../../../rules/reading/package/scriptlets.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

describe('the scriptlets of a package', () => {
  const pkg = examplePackage({
    scriptlets: { post: 'echo post', preun: { interpreter: ['<lua>'], body: 'print(1)' }, postun: { interpreter: ['/sbin/ldconfig'] } },
    triggers: [
      { type: 'triggerin', on: ['bash'], body: 'echo bash' },
      { type: 'transfiletriggerin', on: ['/usr/lib'], interpreter: ['/usr/bin/bash'], body: 'echo files' },
    ],
  });

  it('are those of both kinds, with what runs them', () => {
    const all = packagedScriptlets(pkg).map(({ type, interpreter }) => `${type} ${interpreter.join(' ')}`);
    expect(all.sort()).toEqual(['post /bin/sh', 'postun /sbin/ldconfig', 'preun <lua>', 'transfiletriggerin /usr/bin/bash', 'triggerin /bin/sh']);
  });

  it('are shell where a shell has a text to run', () => {
    expect(shellScriptlets(pkg).map(({ shell, body }) => [shell, body])).toEqual([
      ['sh', 'echo post'],
      ['sh', 'echo bash'],
      ['bash', 'echo files'],
    ]);
  });
});
