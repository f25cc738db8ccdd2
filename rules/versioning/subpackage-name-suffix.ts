import { defineRule } from '../../src/policy/index.js';
import { isDirectory } from '../data/paths/file-type.js';
import { knownFiles } from '../reading/files-section/known-files.js';
import { sourceName } from '../reading/package/main-package.js';

const documentationNames =
  /-(?:docs?|javadoc|documentation|manual|help|html|apidocs?|examples?|samples?|licen[sc]es?|filesystem|man|man-pages|devhelp|info|pdf|demos?|common|data|guide|book)(?:-.*)?$/;

/** What a package of one kind of files only is called. `ends`: the names that say so. */
const kinds: readonly {
  readonly what: string;
  readonly suffix: string;
  readonly ends: RegExp;
  readonly holds: (path: string) => boolean;
  readonly mark: (path: string) => boolean;
}[] = [
  {
    what: 'headers',
    suffix: '-devel',
    ends: /-(?:devel|static|dev|sdk|headers)(?:-.*)?$/,
    holds: (path) => /^\/usr\/(?:include\/|(?:share|lib|lib64)\/(?:pkgconfig|cmake)\/)|^\/usr\/lib(?:64)?\/[^/]*\.so$/.test(path),
    mark: (path) => path.startsWith('/usr/include/'),
  },
  { what: 'static libraries', suffix: '-static', ends: /-(?:static|devel)(?:-.*)?$|^compat-/, holds: (path) => /\.a$/.test(path), mark: () => true },
  { what: 'fonts', suffix: '-fonts', ends: /-fonts?(?:-.*)?$/, holds: (path) => /^\/usr\/share\/fonts\//.test(path), mark: () => true },
  { what: 'documentation', suffix: '-doc', ends: documentationNames, holds: (path) => /^\/usr\/share\/(?:doc|gtk-doc|javadoc)\//.test(path), mark: () => true },
];

export default defineRule({
  meta: {
    id: 'subpackage-name-suffix',
    category: 'versioning',
    summary: 'A subpackage of one kind of files does not say so in its name',
    why: 'Tools and people rely on the endings: who builds against foo installs foo-devel, and an image without documentation leaves out what ends with -doc.',
    source: {
      document: 'Fedora Packaging Guidelines: Naming',
      heading: 'Documentation subpackages; Devel packages',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/',
    },
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: foo\n%package include\nSummary: x\n%files include\n%license COPYING\n/usr/include/foo/\n/usr/lib64/libfoo.so\n',
          findings: [{ line: 2, column: 10, text: 'include', level: 'note', message: '-devel' }],
        },
        {
          title: 'The other kinds',
          spec: 'Name: foo\n%package a\nSummary: x\n%package t\nSummary: x\n%package h\nSummary: x\n%files a\n/usr/lib64/libfoo.a\n%files t\n/usr/share/fonts/foo/\n%files h\n/usr/share/doc/foo/html/\n',
          findings: [
            { line: 2, message: '-static' },
            { line: 4, message: '-fonts' },
            { line: 6, message: '-doc' },
          ],
        },
        {
          packages: [{ name: 'foo-include', tags: { SOURCERPM: 'foo-1.0-1.src.rpm' }, files: [{ path: '/usr/include/foo.h' }] }],
          findings: [{ message: '-devel' }],
        },
      ],
      good: [
        {
          title: 'Names that say it as well',
          spec: 'Name: foo\n%package headers\nSummary: x\n%files headers\n/usr/include/foo/\n%package samples\nSummary: x\n%files samples\n/usr/share/doc/foo/samples/\n',
        },
        {
          spec: 'Name: foo\n%package devel\nSummary: x\n%files devel\n/usr/include/foo/\n%package static\nSummary: x\n%files static\n/usr/lib64/libfoo.a\n%package doc\nSummary: x\n%files doc\n/usr/share/doc/foo/\n',
        },
        { title: "The main package has upstream's name", spec: 'Name: foo-headers\n%files\n/usr/include/foo/\n' },
        { title: 'More than one kind', spec: 'Name: foo\n%package x\nSummary: x\n%files x\n/usr/include/foo/\n/usr/bin/foo\n' },
        {
          title: 'Files that a list brings, files that cannot be known',
          spec: 'Name: foo\n%package x\nSummary: x\n%files x -f list\n/usr/include/foo/\n%package y\nSummary: x\n%files y\n/usr/include/foo/\n%{some_dir}/foo\n',
        },
        { title: 'A plug-in without a version beside no headers', spec: 'Name: foo\n%package x\nSummary: x\n%files x\n/usr/lib64/x.so\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const pkg of spec.packages) {
        const { name, heading } = pkg;
        const files = heading && name.known ? knownFiles(spec, pkg, ['%doc', '%license', '%exclude', '%dir']) : undefined;
        if (!heading || !files?.length) continue;
        const paths = files.map(({ names }) => `/${names.join('/')}`);
        const message = adviceFor(name.text, paths);
        if (message !== undefined)
          report({
            message,
            at: wordIn(heading.text, name.text, (from, to) => heading.origin(from, to)),
          });
      }
    },
    rpm({ name, sourceRpm = '', files }, { report }) {
      if (sourceRpm === '' || name === sourceName({ sourceRpm })) return;
      const own = files.filter((file) => !isDirectory(file) && !file.flags.includes('license') && !file.flags.includes('doc'));
      const message = adviceFor(
        name,
        own.map(({ path }) => path),
      );
      if (message !== undefined) report({ message });
    },
  },
});

function adviceFor(name: string, paths: readonly string[]): string | undefined {
  const kind = paths.length === 0 ? undefined : kinds.find(({ holds, mark }) => paths.every(holds) && paths.some(mark));
  return kind && !kind.ends.test(name) ? `${name} holds ${kind.what} only. Let its name end with ${kind.suffix}.` : undefined;
}

/** The name as it stands in the heading: whole, or without the main package's. */
function wordIn<T>(heading: string, name: string, origin: (from: number, to: number) => T): T {
  const found = [...heading.matchAll(/\S+/g)].findLast(({ 0: word }) => name === word || name.endsWith(`-${word}`));
  return found ? origin(found.index, found.index + found[0].length) : origin(0, heading.trimEnd().length);
}
