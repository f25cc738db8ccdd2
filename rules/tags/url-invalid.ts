import { type Context, defineRule, type Fix, type PackageFacts, type Traced } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';

export default defineRule({
  meta: {
    id: 'url-invalid',
    category: 'tags',
    summary: 'The URL tag is no address that a browser opens',
    why: 'Package managers, web pages of packages and release monitoring make a link of the tag. Without a scheme and a host it leads nowhere.',
    source: rpmManual('manual/spec', 'Spec file format: URL', 'MUST'),
    level: 'warning',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['invalid-url'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: x\nURL: www.example.org/demo\n',
          findings: [{ line: 2, column: 6, text: 'www.example.org/demo', level: 'warning' }],
          fixed: 'Name: x\nURL: https://www.example.org/demo\n',
        },
        { title: 'No address', spec: 'URL: none\n', findings: [{ line: 1, message: 'none' }] },
        { title: 'No host', spec: 'URL: https:/example.org\n', findings: [{ line: 1 }] },
        { packages: [{ tags: { URL: 'so;mething.' } }], findings: [{ level: 'warning', message: 'so;mething.', cause: { tag: 'URL' } }] },
      ],
      good: [
        { spec: 'URL: https://example.org/demo\n' },
        { title: 'Other schemes', spec: 'URL: git://example.org/demo\n' },
        { title: 'What nobody knows', spec: 'URL: %{forgeurl}\n' },
        { packages: [{ tags: { URL: 'http://example.org' } }] },
      ],
    },
  },
  check: {
    spec({ tags }, { report }) {
      for (const { name, value } of tags) {
        if (name !== 'URL' || !value.known || value.text.trim() === '' || isAddress(value.text)) continue;
        const fix = withScheme(value);
        report({ message: messageFor(value.text), at: value.origin(), ...(fix && { fix }) });
      }
    },
    rpm: checkHeader,
    srpm: checkHeader,
  },
});

function checkHeader({ header }: PackageFacts, { report }: Pick<Context, 'report'>): void {
  const { URL: url } = header;
  // what a macro left unexpanded has a rule of its own
  if (typeof url === 'string' && url.trim() !== '' && !url.includes('%{') && !isAddress(url)) report({ message: messageFor(url), cause: { tag: 'URL' } });
}

const isAddress = (text: string): boolean => /^\s{0,99}[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/[^\s/]/.test(text);

const messageFor = (text: string): string => `"${text.slice(0, 100)}" is no address. Write the whole of it, as in https://example.org.`;

/** Unsafe: whether the host answers to https is for the packager to try. */
function withScheme(value: Traced): Fix | undefined {
  const { exact, location } = value.origin(0, value.text.length);
  if (!exact || !location || !/^(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,20}(?:\/\S*)?$/i.test(value.text)) return undefined;
  return { safety: 'unsafe', title: 'Put https:// before it', edits: [{ location: { ...location, end: location.start }, text: 'https://' }] };
}
