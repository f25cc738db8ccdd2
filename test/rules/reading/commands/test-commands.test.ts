import { describe, expect, it } from '@jest/globals';
import { shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { runsTests } from '../../../../rules/reading/commands/test-commands.js';
import { specFor } from '../../given.js';

const runs = (line: string) => shellCommands(specFor(`Name: x\n%check\n${line}\n`), ['%check']).some(runsTests);

describe('commands that run tests', () => {
  it.each([
    'make check',
    'make -C src -j4 test',
    '%make_build check',
    'ctest -V',
    '%pytest -n 4',
    'python3 -m pytest x',
    '%{python3} -Es setup.py test',
    'cargo test',
    'go test ./...',
    'xvfb-run -a %ctest',
    'tox -e py313',
    '%tox',
  ])('are such as %s', (line) => {
    expect(runs(line)).toBe(true);
  });

  it.each([
    'make',
    'make -C test',
    'make CHECK=check',
    'ctest -N',
    'pytest --collect-only',
    'python3 setup.py build',
    'test -f x',
    'cargo build',
    '%tox -e docs',
    'go test -c -o x ./x',
    'python3 -c test',
  ])('are not such as %s', (line) => {
    expect(runs(line)).toBe(false);
  });
});
