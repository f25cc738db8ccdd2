import { defineRule } from '../../src/policy/index.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'summary-not-capitalized',
    category: 'tags',
    summary: 'A Summary begins with a lower-case letter',
    why: 'Package managers show summaries one below the other, as titles. A lower-case one looks like a word that was cut off.',
    source: {
      document: 'openSUSE Packaging Guidelines',
      heading: 'Summary',
      strength: 'SHOULD',
      url: 'https://en.opensuse.org/openSUSE:Package_description_guidelines',
    },
    level: 'note',
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: ['summary-not-capitalized'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Summary: small tool\n', findings: [{ line: 1, column: 10, text: 'small', level: 'note' }], fixed: 'Summary: Small tool\n' },
        {
          title: 'Of a subpackage',
          spec: 'Summary: A tool\n%package devel\nSummary: header files\n',
          findings: [{ line: 3 }],
          fixed: 'Summary: A tool\n%package devel\nSummary: Header files\n',
        },
        {
          title: 'A word that only says what kind of package it is',
          spec: 'Name: demo-tools\nSummary: tools for demos\n',
          findings: [{ line: 2 }],
          fixed: 'Name: demo-tools\nSummary: Tools for demos\n',
        },
        { packages: [{ tags: { SUMMARY: 'small tool' } }], findings: [{ message: 'small' }] },
      ],
      good: [
        { spec: 'Summary: Small tool\n' },
        {
          title: 'The name of the package or a part of it',
          spec: 'Name: python-gizmo\nSummary: gizmo for Python\n%package -n php-soap\nSummary: soap for PHP\n',
        },
        {
          title: 'Names that are spelt so',
          spec: 'Summary: iOS tools\n%package a\nSummary: eBPF tracer\n%package b\nSummary: systemd units\n%package c\nSummary: libfoo headers\n',
        },
        { title: 'A command, a file, a number', spec: 'Summary: git-annex helper\n%package a\nSummary: x.org driver\n%package b\nSummary: 3D viewer\n' },
        { title: 'A translation', spec: 'Summary(fr): outils\n' },
        { title: 'Through a macro that cannot be known', spec: 'Summary: %(echo x) tools\n' },
      ],
    },
  },
  check: textChecks(judge),
});

/** Proper names that are written without a capital. */
const lowerCase = new Set(
  'dbus dracut dnf glib grub httpd initramfs initrd iptables jq kdump libvirt mdadm mod mypy nftables npm openvpn pip pkgconfig polkit pytest qmail sendmail sudo systemd tmux udev util vim xorg zlib zsh bash csh ksh tcsh gcc gdb git make perl php python ruby rpm rsync'.split(
    ' ',
  ),
);

function* judge({ kind, text, locale, names }: PlainText): Generator<TextFault> {
  const word = kind === 'summary' && locale === undefined ? /^[a-z]{2,40}(?=[\s,;:]|$)/.exec(text)?.[0] : undefined;
  if (word === undefined || lowerCase.has(word) || word.startsWith('lib') || isPartOf(names, word)) return;
  yield {
    from: 0,
    to: word.length,
    message: `The Summary begins with a lower-case letter. Begin it with a capital, unless ${word} is a name that is written so.`,
    fix: { safety: 'unsafe', title: 'Begin with a capital', text: word[0]?.toUpperCase() ?? '', to: 1 },
  };
}

/** Endings of names that are words and no names. */
const kinds = new Set([
  'tool',
  'tools',
  'utils',
  'utilities',
  'devel',
  'headers',
  'header',
  'libraries',
  'library',
  'docs',
  'documentation',
  'tests',
  'test',
  'data',
  'common',
  'example',
  'examples',
  'plugin',
  'plugins',
  'module',
  'modules',
  'client',
  'server',
  'daemon',
  'static',
  'files',
]);

const isPartOf = (names: readonly string[], word: string): boolean => !kinds.has(word) && names.some((name) => name.toLowerCase().includes(word));
