import { defineRule } from '../../../src/policy/index.js';
import { polkitPolicyProblems } from '../../reading/formats/polkit-policy.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/usr/share/polkit-1/actions/org.demo.policy';
const action = (id: string, defaults: string): string =>
  `<action id="${id}">\n<description>Demo</description>\n<message>Log in</message>\n<defaults>\n${defaults}\n</defaults>\n</action>\n`;
const policy = (...actions: readonly string[]) => ({ path, content: `<policyconfig>\n<vendor>Demo</vendor>\n${actions.join('')}</policyconfig>\n` });

export default defineRule({
  meta: {
    id: 'polkit-policy-invalid',
    category: 'files',
    summary: "polkit can't read a file of actions",
    why: 'polkit leaves out a file with one mistake in it, with all of its actions. What asks for them is then refused, or is asked of the administrator only.',
    source: {
      document: 'polkit(8)',
      heading: 'DECLARING ACTIONS',
      strength: 'MUST',
      url: 'https://www.freedesktop.org/software/polkit/docs/latest/polkit.8.html',
    },
    level: 'error',
    needs: ['text:/usr/share/polkit-1/actions/*'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['xml'] },
    examples: {
      bad: [
        {
          packages: [{ files: [policy(action('org.demo.run', '<allow_active>ask</allow_active>'))] }],
          findings: [{ file: path, level: 'error', message: 'Line 7: <allow_active> is "ask"' }],
        },
        {
          title: 'Ids, elements, an action without words',
          packages: [
            {
              files: [
                policy(
                  action('', ''),
                  action('a b', '<allow_all>yes</allow_all>'),
                  '<action id="x"/>',
                  '<action id="x"><description/><message/></action>',
                  '<rule/>',
                ),
              ],
            },
          ],
          findings: [
            { message: '<rule>' },
            { message: 'twice' },
            { message: 'no id' },
            { message: '"a b"' },
            { message: '<allow_all>' },
            { level: 'note', message: '<description>' },
            { level: 'note', message: '<message>' },
          ],
        },
        { title: 'Not XML', packages: [{ files: [{ path, content: '<policyconfig>' }] }], findings: [{ message: 'well-formed' }] },
        { title: 'Not a policy', packages: [{ files: [{ path, content: '<actions/>' }] }], findings: [{ message: '<policyconfig>' }] },
      ],
      good: [
        {
          packages: [
            {
              files: [
                policy(
                  action(
                    'org.demo.run_all',
                    '<allow_any>no</allow_any><allow_inactive>auth_admin</allow_inactive><allow_active>auth_admin_keep</allow_active>',
                  ),
                ),
              ],
            },
          ],
        },
        { title: 'Elsewhere', packages: [{ files: [{ path: '/usr/share/demo/x.policy', content: 'x' }] }] },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      covers: (file) => /^\/usr\/share\/polkit-1\/actions\/[^/]+\.policy$/.test(file),
      endings: ['.policy'],
      problems: polkitPolicyProblems,
      noText: "The file is no text, so polkit can't read it.",
    }),
  },
});
