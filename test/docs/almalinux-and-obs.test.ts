import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWithTools } from '../support/tools.js';
import { broken, clean, demo } from './demo.js';
import { blocksOf } from './page.js';
import { ReadersPlace } from './place.js';
import { testScripts } from './tried.js';

const page = 'almalinux-and-obs.md';
const shown = (wanted: string): string => blocksOf(page).find(({ language }) => language === wanted)?.text ?? '';
const configuration = shown('python');

/** What a reader has: the spec and its source, the source package, and mock with configurations of AlmaLinux. */
function place(): ReadersPlace {
  const here = new ReadersPlace().withMock('almalinux-8-x86_64', 'almalinux-9-x86_64');
  here.write('demo.spec', demo);
  here.write('hello.txt', 'hello\n');
  here.write('almalinux-8-i686.cfg', configuration);
  return here;
}

/** The project of pbuild that the page speaks of. */
function project(here: ReadersPlace): void {
  here.run('rm demo.spec hello.txt almalinux-8-i686.cfg');
  here.withPbuild();
  here.write('_pbuild', shown('xml'));
  here.write('_config', 'Type: spec\nPreinstall: base\n');
  for (const [name, text] of [['demo', clean] as const, ['broken', broken] as const]) {
    here.write(`${name}/${name}.spec`, text);
    here.write(`${name}/hello.txt`, 'hello\n');
  }
}

function withSourcePackage(here: ReadersPlace): void {
  const { status, stdout, stderr } = here.run('rpmbuild -bs --define "_sourcedir $PWD" --define "_srcrpmdir $PWD" --undefine dist demo.spec');
  if (status !== 0) throw new Error(stdout + stderr);
}

describeWithTools(['rpmbuild', 'rpm'], `docs/${page}`, () => {
  testScripts({
    page,
    place,
    // needs a service
    untried: ['alma_get_sources'],
    tried: [
      {
        has: 'check --profile almalinux-8 demo-1.0-1.src.rpm',
        prepare: withSourcePackage,
        status: 1,
        says: [/^error demo-1\.0-1\.src\.rpm!\/demo\.spec:7:1: forbidden-tag/m],
      },
      {
        has: '--resultdir unchanged',
        prepare: withSourcePackage,
        status: 1,
        says: [/^error unchanged\/demo-1\.0-1\.src\.rpm!\/demo\.spec:7:1: forbidden-tag/m, / 4 inputs checked$/m],
        leaves: { 'unchanged/build.log': /Child return code was: 0/ },
      },
      {
        has: 'rpm -i',
        prepare: (here) => {
          here.write('demo.spec', clean);
          withSourcePackage(here);
        },
        status: 0,
        says: [/^note \.home\/rpmbuild\/SPECS\/demo\.spec:5:17: license-file-not-packaged/m, / 4 inputs checked$/m],
      },
      {
        has: '--resultdir all',
        status: 1,
        says: [/^error demo\.spec:7:1: forbidden-tag/m, / 7 inputs checked$/m],
        leaves: { 'all/almalinux-8-x86_64/build.log': /Child return code was: 0/, 'all/almalinux-9-x86_64/build.log': /Child return code was: 0/ },
      },
      {
        has: 'alma_get_sources',
        prepare: (here) => {
          here.write('SPECS/demo.spec', clean);
          here.write('SOURCES/hello.txt', 'hello\n');
        },
        status: 0,
        says: [/^note SPECS\/demo\.spec:5:17: license-file-not-packaged/m, / 4 inputs checked$/m],
      },
      {
        has: '--resultdir mocked',
        prepare: withSourcePackage,
        status: 1,
        says: [/^error mocked\/demo-1\.0-1\.src\.rpm!\/demo\.spec:7:1: forbidden-tag/m],
      },
      { has: '-r ./almalinux-8-i686.cfg', status: 1, says: [/^error demo\.spec:7:1: forbidden-tag/m, / 4 inputs checked$/m] },
      {
        has: '-r ./almalinux-8-i686.cfg',
        when: 'its repositories are out of reach',
        prepare: (here) => here.write('almalinux-8-i686.cfg', `${configuration}# unreachable\n`),
        status: 4,
        says: [/the build failed \(root\)/],
      },
      {
        has: 'speclint check --profile opensuse',
        prepare: project,
        // the policy of openSUSE asks for a header in each spec
        status: 1,
        says: [/^error demo\/demo\.spec:1:1: opensuse-license-header-missing/m, / 4 inputs checked$/m],
      },
      {
        has: 'speclint build . --engine pbuild',
        prepare: project,
        status: 4,
        says: [
          /pbuild.* broken: failed \(%build\)/,
          /pbuild.* demo: built: /,
          /^error broken\/broken\.spec:\d+:1: log-build-failed: %build failed at "cat \/nonexistent\/file"/m,
        ],
        leaves: { 'results/broken/_log': /nonexistent/, 'results/pbuild.log': /broken/ },
      },
      {
        has: 'speclint build demo --engine pbuild',
        prepare: project,
        status: 1,
        says: [/pbuild.* demo: built: /, /^error demo\/demo\.spec:1:1: opensuse-license-header-missing/m],
      },
      {
        has: 'pbuild --vm-type=chroot --root ~/build-root --preset standard',
        prepare: project,
        status: 4,
        says: [/^error broken\/broken\.spec:\d+:1: log-build-failed/m, / 8 inputs checked$/m],
      },
    ],
  });
});

describe(`what docs/${page} shows`, () => {
  let here: ReadersPlace;
  beforeEach(() => {
    here = place();
  });
  afterEach(() => here.end());

  it.each(blocksOf(page).filter(({ language }) => language === 'console'))('is what happens: $text', ({ text }) => {
    const [command = '', ...output] = text.split('\n');
    const { stdout, stderr } = here.run(command.replace(/^\$ /, ''));
    expect(stderr + stdout).toBe(output.join('\n'));
  });
});
