import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'tag-in-description',
    category: 'tags',
    summary: 'A line of a %description looks like a tag',
    why: 'Behind the %description heading a line such as "Requires: bar" is text for the reader. rpm does not act on it, and nothing says so.',
    source: rpmlintMessages('TagsCheck: tag-in-description', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['tag-in-description'], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%description\nfoo\nRequires: bar\n', findings: [{ line: 3, column: 1, text: 'Requires:', level: 'warning' }] },
        {
          title: 'With a qualifier, with a number, in another case',
          spec: '%description\nRequires(post): bar\nBuildrequires:  gcc\nSource0: x.tar.gz\n',
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }],
        },
        { packages: [{ tags: { DESCRIPTION: 'foo\nBuildArch: noarch' } }], findings: [{ message: 'BuildArch:' }] },
      ],
      good: [
        { title: 'Above the description', spec: 'Requires: bar\n%description\nfoo\n' },
        {
          title: 'Words that prose uses with a colon',
          spec: '%description\nName: a demo\nLicense: see the file\nSource: the archive\nVersion: two\nSummary: fast\nProvides: a shell, an editor\n',
        },
        { title: 'Within a line', spec: '%description\nThe field Requires: names packages\n' },
      ],
    },
  },
  check: textChecks(judge),
});

/** Tags whose names nobody would write in prose, and common ones before what looks like a package. */
const tagLine =
  /^(?:(?:BuildRequires|BuildArch|BuildArchitectures|BuildConflicts|BuildRoot|BuildPreReq|ExclusiveArch|ExcludeArch|AutoReq|AutoProv|AutoReqProv|OrderWithRequires|PreReq|NoSource|Epoch|(?:Source|Patch)\d{1,5})[ \t]*:[ \t]*\S|(?:(?:Requires|Recommends|Obsoletes|Conflicts|Supplements|Suggests)(?:\([a-z,]{1,40}\))?)[ \t]*:[ \t]*\S+[ \t]*(?:$|[<>=]))/gim;

function* judge({ kind, text }: PlainText): Generator<TextFault> {
  if (kind !== 'description') return;
  for (const { 0: line, index } of text.matchAll(tagLine)) {
    const to = line.indexOf(':') + 1;
    yield {
      from: index,
      to: index + to,
      message: `${line.slice(0, to)} is text inside a %description. Move the line above the heading if it is meant as a tag.`,
    };
  }
}
