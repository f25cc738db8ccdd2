import { describeWithTools } from '../support/tools.js';
import { clean, demo, failing } from './demo.js';
import { ReadersPlace } from './place.js';
import { testScripts } from './tried.js';

function place(): ReadersPlace {
  const here = new ReadersPlace().withMock('fedora-43-x86_64');
  here.write('demo.spec', demo);
  here.write('hello.txt', 'hello\n');
  return here;
}

/** Builds the package as it lies in the place, and puts the results where a service's client would. */
function built(here: ReadersPlace, layout: string): void {
  const { status, stderr } = here.run(`speclint build demo.spec --engine rpmbuild --resultdir elsewhere --quiet >/dev/null || [ $? -ne 2 ]; ${layout}`);
  if (status !== 0) throw new Error(stderr);
}

describeWithTools(['rpmbuild', 'git'], 'docs/ci.md', () => {
  testScripts({
    page: 'ci.md',
    place,
    untried: [
      // need registries
      'npm install --global "$SPECLINT"',
      'dnf install -y git nodejs npm rpm-build dnf-plugins-core',
      'dnf install -y nodejs npm rpm-build dnf-plugins-core',
      'dnf builddep -y demo.spec',
      // need services
      'copr-cli download-build --dest results 1234567',
      'koji download-build --arch x86_64 --arch noarch --arch src demo-1.0-1.fc43',
      'koji download-logs --nvr --dir logs demo-1.0-1.fc43',
    ],
    tried: [
      {
        has: '--format github --format sarif=speclint.sarif',
        status: 1,
        says: [/^::error title=forbidden-tag,file=demo\.spec,line=7,/m, /^1 error, .*4 inputs checked$/m],
        leaves: { 'speclint.sarif': /"ruleId": "forbidden-tag"/, 'results/build.log': /Executing/ },
      },
      {
        has: '--format gitlab=speclint.json --format junit=speclint.xml',
        status: 1,
        says: [/^error demo\.spec:7:1: forbidden-tag:/m],
        leaves: { 'speclint.json': /"check_name": "forbidden-tag"/, 'speclint.xml': /<failure message="error: Vendor must not be set/ },
      },
      {
        has: '--format gitlab=speclint.json --format junit=speclint.xml',
        when: 'the build fails',
        prepare: (here) => here.write('demo.spec', failing),
        status: 4,
        leaves: {
          'speclint.json': /"check_name": "log-build-failed",[^}]*"severity": "major"/,
          'speclint.xml': /<failure message="error: %build failed/,
          'results/build.log': /cat: \/nonexistent\/file/,
        },
      },
      {
        has: '--resultdir "results/$BUILD_NUMBER"',
        env: { BUILD_NUMBER: '7' },
        status: 0,
        leaves: { 'speclint.xml': /<failure /, 'results/7/build.log': /Executing/ },
      },
      {
        has: '--resultdir "results/$BUILD_NUMBER"',
        when: 'the build fails',
        prepare: (here) => here.write('demo.spec', failing),
        env: { BUILD_NUMBER: '7' },
        status: 4,
      },
      {
        has: '--unique-ext "$BUILD_NUMBER"',
        env: { BUILD_NUMBER: '7' },
        status: 1,
        leaves: { 'speclint.xml': /<failure /, 'results/mock-7/state.log': /Start/ },
      },
      {
        has: 'copr-cli',
        prepare: (here) => built(here, 'mkdir -p results/fedora-43-x86_64; gzip elsewhere/build.log; mv elsewhere/* results/fedora-43-x86_64'),
        status: 1,
        says: [/^error demo\.spec:7:1: forbidden-tag:/m, / 4 inputs checked$/m],
      },
      {
        has: 'koji',
        prepare: (here) =>
          built(here, 'mkdir -p results/logs/demo-1.0-1.fc43; mv elsewhere/build.log results/logs/demo-1.0-1.fc43; mv elsewhere/*.rpm results'),
        status: 1,
        says: [/^error demo\.spec:7:1: forbidden-tag:/m, / 4 inputs checked$/m],
      },
      {
        has: 'koji',
        when: 'the build failed',
        prepare: (here) => {
          here.write('demo.spec', failing);
          built(here, 'mkdir -p results/logs/demo-1.0-1.fc43; mv elsewhere/build.log results/logs/demo-1.0-1.fc43');
        },
        status: 4,
        says: [/^error demo\.spec:\d+:\d+: log-build-failed: %build failed at "cat \/nonexistent\/file"/m],
      },
      {
        has: 'speclint check --fail-on warning demo.spec',
        prepare: (here) => here.write('demo.spec', clean),
        status: 0,
        leaves: { 'strict/build.log': /Executing/ },
      },
      { has: 'speclint check --fail-on warning demo.spec', when: 'the spec has an error', status: 1 },
      {
        has: 'mapfile',
        when: 'one of two specs has changed',
        prepare: (here) => {
          here.write('other.spec', demo);
          here.write('demo.spec', clean);
          here.run(`${git} init -q -b main; ${git} add .; ${git} commit -qm one; ${git} update-ref refs/remotes/origin/main HEAD; ${git} checkout -qb change`);
          here.write('demo.spec', demo);
          here.run(`${git} commit -qam two`);
        },
        status: 1,
        says: [/^── demo\.spec$/m, / 1 input checked$/m],
      },
      {
        has: 'mapfile',
        when: 'none has changed',
        prepare: (here) => here.run(`${git} init -q -b main; ${git} add .; ${git} commit -qm one; ${git} update-ref refs/remotes/origin/main HEAD`),
        status: 0,
        says: [/^$/],
      },
      { has: 'SPECLINT_CACHE_DIR', prepare: (here) => built(here, 'mv elsewhere results'), status: 1, says: [/ inputs checked$/m] },
    ],
  });
});

const git = 'git -c user.name=A -c user.email=a@example.org';
