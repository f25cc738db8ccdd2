import { describe, expect, it } from '@jest/globals';
import { buildSections, shellLines } from '../../../../rules/reading/commands/shell-lines.js';
import { specFor } from '../../given.js';

const read = (text: string) => shellLines(specFor(text), buildSections);
const commands = (text: string) => read(text).flatMap(({ text: line, hereDocument }) => (hereDocument === 0 ? [line] : []));

describe('the shell lines of a spec', () => {
  it('are the commands of the build sections, without comments and blank lines', () => {
    expect(commands('Name: x\n%build\n# why\n  make  \n\n%post\nldconfig\n%install\nmake install\n')).toEqual(['make', 'make install']);
  });

  it('know where they stand', () => {
    const spec = specFor('Name: x\n%build\n\t make\n');
    expect(shellLines(spec, ['%build']).map(({ start }) => spec.source.text.slice(start))).toEqual(['make\n']);
  });

  it('are joined where a backslash ends one', () => {
    expect(commands('%build\n./configure \\\n  --prefix=/usr\nmake\n')).toEqual(['./configure \\\n  --prefix=/usr', 'make']);
  });

  it('count the lines of a here-document from 1 and leave out its end', () => {
    const lines = read('%install\ncat > x <<EOF\na\n# b\nEOF\nmake\n').map(({ text, hereDocument }) => [text, hereDocument]);
    expect(lines).toEqual([
      ['cat > x <<EOF', 0],
      ['a', 1],
      ['# b', 2],
      ['make', 0],
    ]);
  });

  it('read two here-documents of one command one after the other', () => {
    const lines = read('%install\ncat <<A - <<-"B"\na\nA\nb\nB\nmake\n').map(({ text, hereDocument }) => [text, hereDocument]);
    expect(lines.slice(1)).toEqual([
      ['a', 1],
      ['b', 1],
      ['make', 0],
    ]);
  });

  it.each(['grep x <<< word', 'echo $((1 << n))', 'cat <<EOF'])('take no here-document from "%s" where nothing ends one', (command) => {
    expect(commands(`%install\n${command}\nmake\n`)).toEqual([command, 'make']);
  });

  it('end a here-document with its section', () => {
    expect(commands('%build\ncat <<EOF\n%install\nEOF\nmake\n')).toEqual(['cat <<EOF', 'EOF', 'make']);
  });

  it('are read in branches that are not taken too, and know the branch', () => {
    const [line] = read('%install\n%if 0\nmake\n%endif\n');
    expect([line?.text, line?.inside?.branch.keyword]).toEqual(['make', '%if']);
  });
});
