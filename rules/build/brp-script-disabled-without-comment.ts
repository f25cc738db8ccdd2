import { defineRule, type Report } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type DefinitionSite, definitionsWhere } from '../reading/macros/definitions.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'brp-script-disabled-without-comment',
    category: 'build',
    summary: 'A check after %install is switched off without a reason',
    why: 'The BRP scripts after %install check and mend what will be packaged. Who switches one off says why in a comment, so that it can come back once the reason is gone. Emptying %__os_install_post switches off all of them.',
    source: fedoraGuidelines('BRP (BuildRoot Policy) Scripts', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%global __brp_python_bytecompile %{nil}\n', findings: [{ line: 1, column: 9, text: '__brp_python_bytecompile', level: 'warning' }] },
        {
          title: 'Undefined, or replaced by something idle',
          spec: '%undefine __brp_strip\n%define __brp_strip /bin/true\n',
          findings: [{ line: 1 }, { line: 2 }],
        },
        {
          title: 'All of them, reason or not',
          spec: '# no stripping please\n%define __os_install_post %{nil}\n',
          findings: [{ line: 2, message: 'all checks' }],
        },
        {
          title: 'Some of them taken out',
          spec: "%global __os_install_post %(echo '%{__os_install_post}' | sed -e 's!/usr/lib/rpm/brp-strip !!g')\n",
          findings: [{ line: 1, message: 'comment' }],
        },
      ],
      good: [
        { spec: '# Jython package, JVM byte code instead\n%global __brp_python_bytecompile %{nil}\n' },
        { title: 'One reason for several', spec: '# binaries of another machine\n%global __brp_strip %{nil}\n%global __brp_strip_lto %{nil}\n' },
        {
          title: 'Taken out with a reason',
          spec: "# keep the byte code of upstream\n%global __os_install_post %(echo '%{__os_install_post}' | sed -e 's!brp-python!!')\n",
        },
        {
          title: 'Settings, and what other rules look at',
          spec: '%global __brp_mangle_shebangs_exclude x\n%undefine __brp_mangle_shebangs\n%undefine __brp_check_rpaths\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of definitionsWhere(spec, (name) => name === '__os_install_post' || (name.startsWith('__brp_') && !elsewhere.has(name)))) {
        const found = judge(site, hasReasonNear(spec, site.at.start));
        if (found) report({ ...found, at: site.at });
      }
    },
  },
});

/** Rules of their own look at these. */
const elsewhere = new Set(['__brp_mangle_shebangs', '__brp_check_rpaths']);

function judge({ name, empty, body }: DefinitionSite, reasoned: boolean): Pick<Report, 'message'> | undefined {
  const idle = empty || /^(?:(?:\/usr)?\/bin\/)?(?:true|:)$/.test(body);
  if (name !== '__os_install_post') return idle && !reasoned ? { message: `%${name} is switched off. Say why in a comment above the line.` } : undefined;
  if (!body.includes('__os_install_post'))
    return { message: '%__os_install_post is replaced, which switches off all checks after %install. Switch off the single %__brp_ macro that is in the way.' };
  return reasoned ? undefined : { message: '%__os_install_post is changed. Say why in a comment above the line.' };
}
