import { describe, expect, it } from '@jest/globals';
import { fetches } from '../../../../rules/reading/commands/network-commands.js';
import { shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { specFor } from '../../given.js';

const asks = (line: string) => shellCommands(specFor(`Name: x\n%build\n${line}\n`), ['%build']).some(fetches);

describe('commands that fetch something from a network', () => {
  it.each([
    'curl -sSL -o x https://e.org/x',
    'wget ftp://e.org/x',
    'git clone git@e.org:x.git',
    'git -C sub submodule update --init --recursive',
    'git lfs pull',
    'svn co https://e.org/trunk x',
    'pip install wheel',
    'pip3.12 install -r requirements.txt',
    'python3 -m pip download x',
    'npm i',
    'pnpm install',
    'yarn',
    'go get ./...',
    'go install e.org/x@latest',
    'cargo vendor',
    'cargo install cbindgen',
    'gem install rake',
    'bundle install',
    'mvn package',
    'rustup default stable',
    'spectool -g x.spec',
    'sudo dnf install x',
  ])('are such as %s', (line) => {
    expect(asks(line)).toBe(true);
  });

  it.each([
    'curl http://localhost/x',
    'curl file:///x',
    'git clone --depth 1 %{SOURCE1} x',
    'git submodule status',
    'git commit -m https://e.org',
    'pip install --no-deps x.whl',
    'pip install --no-index -f . x',
    'pip install %{name}',
    'python3 -m build',
    'npm run build',
    'npm install ./x.tgz',
    'npm ci --offline',
    'yarn build',
    'yarn --version',
    'go build ./...',
    'go mod vendor -mod=mod',
    'cargo build',
    'cargo install --path .',
    'cargo fetch --offline',
    'gem install x-%{version}.gem',
    'bundle exec rake',
    'mvn --version',
    'mvn -o package',
  ])('are not such as %s', (line) => {
    expect(asks(line)).toBe(false);
  });
});
