import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithTools } from '../support/tools.js';
import { demoSpec, type Parts, Workplace } from './sample.js';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.end());

function build(parts: Parts, ...args: string[]) {
  place.write('demo.spec', demoSpec(parts));
  return place.build(['demo.spec', '--engine', 'rpmbuild', '--resultdir', 'out', '--skip-build-if-findings', ...args]);
}

const isBuilt = () => existsSync(join(place.directory, 'out/demo-1.0-1.noarch.rpm'));

describeWithTools(['rpmbuild'], 'a build that is skipped if there are findings', () => {
  it('reports on the spec and on the source package that was made of it', () => {
    const { status, inputs, remarks } = build({}, '--fail-on', 'note');
    expect(status).toBe(1);
    expect(inputs.map(({ path, status: read }) => [path, read])).toEqual([
      ['demo.spec', 'checked'],
      ['out/originals/demo-1.0-1.src.rpm', 'checked'],
    ]);
    expect(remarks).toMatchObject([{ path: 'demo.spec', message: expect.stringContaining('nothing was built') }]);
    expect(isBuilt()).toBe(false);
  });

  it('is skipped for what is wrong with the source package alone, too', () => {
    const { status, findings } = build({}, '--only', 'weak-file-digest', '--fail-on', 'note', '-D', '_source_filedigest_algorithm 1');
    expect([status, findings]).toMatchObject([1, [{ ruleId: 'weak-file-digest' }]]);
    expect(isBuilt()).toBe(false);
  });

  it('builds where there are none', () => {
    expect(build({}).status).toBe(0);
    expect(isBuilt()).toBe(true);
  });

  it('fails where no source package can be made', () => {
    const { status, builds } = build({ check: '%if 1' });
    expect({ status, builds }).toMatchObject({ status: 4, builds: [{ subject: 'demo.spec', outcome: 'failed', phase: 'spec' }] });
  });
});
