import { describe, expect, it } from '@jest/globals';
import { scriptletCommands } from '../../../../rules/reading/commands/scriptlet-commands.js';
import { specFor } from '../../given.js';

const read = (text: string): string[] =>
  scriptletCommands(specFor(`Name: demo\n${text}`)).map(({ tool, section, package: pkg }) => `${pkg.name.text} ${section} ${tool}`);

describe('the commands of scriptlets', () => {
  it('come with their package and section', () => {
    expect(read('%package a\nSummary: x\n%post\n/usr/sbin/useradd x\n%postun a\n%{__rm} -f y || :\n%triggerin -- other\ntrue\n')).toEqual([
      'demo %post useradd',
      'demo-a %postun rm',
      'demo-a %postun :',
      'demo %triggerin true',
    ]);
  });

  it('leave out branches that are not taken or not decided', () => {
    expect(read('%post\na\n%if 0\nb\n%endif\n%if %(date)\nc\n%endif\n%if 0\n%preun\nd\n%endif\n')).toEqual(['demo %post a']);
  });

  it('leave out other interpreters, build sections and text', () => {
    expect(read('%post -p <lua>\nos.remove("x")\n%install\nuseradd x\n%pre\n# useradd\ncat <<EOF\nuseradd\nEOF\n')).toEqual(['demo %pre cat']);
  });
});
