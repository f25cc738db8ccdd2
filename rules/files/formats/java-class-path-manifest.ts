import { defineRule } from '../../../src/policy/index.js';
import { shortened } from '../../../src/text/shortened.js';
import { filesEnding } from '../../reading/package/files.js';

const jar = '/usr/share/java/demo.jar';
const main = 'Manifest-Version: 1.0\r\n';

export default defineRule({
  meta: {
    id: 'java-class-path-manifest',
    category: 'files',
    summary: 'A Java archive names other archives in its manifest',
    why: 'Class-Path in a manifest fixes the names and places of other archives, as they were where the archive was built. Java follows it silently, whatever the class path says.',
    source: {
      document: 'Fedora Java Packaging Guidelines',
      heading: 'No class-path in MANIFEST.MF',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Java/',
    },
    level: 'warning',
    needs: ['jar-manifest'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['class-path-in-manifest'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: jar, content: `${main}Class-Path: /opt/x.jar\r\n` }] }],
          findings: [{ file: jar, level: 'warning', message: '"/opt/x.jar"' }],
        },
        {
          title: 'Over several lines',
          packages: [{ files: [{ path: jar, content: `${main}class-path: lib/a.jar lib\r\n /b.jar\r\nMain-Class: X\r\n` }] }],
          findings: [{ message: '"lib/a.jar lib/b.jar"' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: jar, content: `${main}Main-Class: X\r\n` }] }] },
        {
          title: 'Empty, or of another name',
          packages: [{ files: [{ path: jar, content: `${main}Class-Path: \r\nX-Class-Path: a.jar\r\nBundle: a\r\n Class-Path: b.jar\r\n` }] }],
        },
        { title: 'A link to an archive', packages: [{ files: [{ path: jar, linkTo: 'demo-1.0.jar' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { path, content } of filesEnding(pkg, '.jar', '.war', '.ear')) {
        if (content?.manifest === undefined) continue;
        // continuation lines begin with a blank (JAR File Specification, "Name-Value pairs and Sections")
        const value = /^Class-Path:(.*)$/im.exec(content.manifest.replace(/\r\n?/g, '\n').replace(/\n /g, ''))?.[1]?.trim();
        if (value === undefined || value === '') continue;
        report({
          message: `The manifest has Class-Path "${shortened(value, 80)}". Remove it in the build, or take it out of the archive in %prep.`,
          file: path,
        });
      }
    },
  },
});
