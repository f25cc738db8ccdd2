import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';

export default defineRule({
  meta: {
    id: 'rpm-name-mismatch',
    category: 'build',
    summary: 'The file of a package is not named after what is in it',
    why: 'Repositories, mirrors and people go by the file name. A file that was renamed, or that holds another version than its name says, is taken for what it is not.',
    source: { document: 'Packaging tutorial', heading: 'About mock', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-coherent-filename'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ tags: { EPOCH: 1 }, path: 'results/demo-1-1.x86_64.rpm' }], findings: [{ level: 'error', message: 'demo-1.0-1.x86_64.rpm' }] },
        { packages: [{ arch: 'src', path: 'demo-1.0-2.src.rpm' }], findings: [{ message: 'demo-1.0-1.src.rpm' }] },
      ],
      good: [
        { packages: [{ epoch: 2, path: 'results/demo-1.0-1.x86_64.rpm' }] },
        { packages: [{ arch: 'src', path: 'demo-1.0-1.src.rpm' }] },
        { title: 'A download without its name', packages: [{ path: 'download' }] },
        { title: 'Characters that servers encode', packages: [{ version: '1.0~rc1^g1', path: 'demo-1.0%7Erc1%5Eg1-1.x86_64.rpm' }] },
        { title: 'An asset of a release on GitHub', packages: [{ version: '1.0~rc1^g1', path: 'demo-1.0.rc1.g1-1.x86_64.rpm' }] },
      ],
    },
  },
  check: { rpm: checkName, srpm: checkName },
});

function checkName(pkg: PackageFacts, { report }: PackageContext): void {
  const { name, version, release, arch, path } = pkg;
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (!file.endsWith('.rpm')) return;
  const wanted = `${name}-${version}-${release}.${arch}.rpm`;
  if (![wanted, asAsset(wanted)].includes(decoded(file))) report({ message: `The file is named ${file}, but holds ${wanted}. Rename it.` });
}

/** Servers and tools that fetch write `~`, `^` and `+` in percent signs. */
function decoded(name: string): string {
  return name.replace(/%(?:7[eE]|5[eE]|2[bB])/g, (code) => decodeURIComponent(code));
}

/** GitHub leaves a dot in the place of `~` and `^` in the names of a release's assets. */
function asAsset(name: string): string {
  return name.replace(/[~^]/g, '.');
}
