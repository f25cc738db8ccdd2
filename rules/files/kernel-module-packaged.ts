import { defineRule } from '../../src/policy/index.js';
import { demoFiles } from '../data/example-specs.js';
import { pathChecks } from '../reading/packaged-paths.js';

const kernelPackage = /^kernel(?:-|$)/;

export default defineRule({
  meta: {
    id: 'kernel-module-packaged',
    category: 'files',
    summary: 'A kernel module is packaged outside of the kernel',
    why: 'Fedora takes kernel modules only as a part of the kernel package: a module that is built apart breaks with the next kernel, and nobody can support the two together.',
    source: { document: 'Fedora: What Can Be Packaged', heading: 'Packages which are not useful without external bits; kernel modules', strength: 'MUST NOT' },
    level: 'off',
    profiles: { fedora: 'error', epel: 'off', terra: 'off' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['kernel-modules-not-in-kernel-packages', 'module-without-depmod-postin'], rpminspect: ['kmod'] },
    examples: {
      bad: [
        { profile: 'fedora', spec: demoFiles('/usr/lib/modules/6.1/extra/foo.ko.xz'), findings: [{ line: 3, column: 1, level: 'error' }] },
        { profile: 'fedora', packages: [{ files: [{ path: '/lib/modules/6.1/extra/foo.ko' }] }], findings: [{ file: '/lib/modules/6.1/extra/foo.ko' }] },
      ],
      good: [
        { title: 'The kernel', spec: 'Name: kernel\n%package core\nSummary: x\n%files core\n/lib/modules/6.1/kernel/foo.ko.xz\n' },
        { title: 'Korean', spec: demoFiles('%{_datadir}/foo/messages.ko', '%{_libdir}/kmod/foo') },
        { title: 'Another profile', profile: 'epel', spec: demoFiles('/lib/modules/6.1/extra/foo.ko') },
      ],
    },
  },
  check: pathChecks(
    ({ base, names, package: name }) => {
      if (!/\.ko(?:\.(?:xz|gz|zst|\*)|\*)?$/.test(base) || names[0] !== 'usr' || names[1] !== 'lib' || names[2] !== 'modules' || kernelPackage.test(name))
        return undefined;
      return { message: 'Kernel modules come with the kernel package only. Bring the module into the upstream kernel.', root: '/usr/lib/modules' };
    },
    { below: ['/usr/lib/modules'] },
  ),
});
