/** Options that take the next word, and options that are joined with their value. */
const taking = ['-r', '--arch', '-D', '--with', '--without', '--spec', '--sources', '--resultdir', '--configdir', '--rebuild', '--localrepo'];
const joining = ['--uniqueext', '--rpmbuild_timeout', '--configdir'];
const plain = ['--buildsrpm', '--enable-network', '--chain'];

/** mock's options. What 6.7 does not know becomes a source package; 2.12 ends with 2. */
export function argumentsOf(words, version) {
  const found = [];
  for (let i = 0; i < words.length; i++) {
    const [option, joined] = words[i].split(/=(.*)/s);
    if (taking.includes(words[i])) found.push([words[i], words[++i]]);
    else if (joining.includes(option)) found.push([option, joined]);
    else if (plain.includes(words[i])) found.push([words[i], '']);
    else if (words.includes('--chain') && words[i].endsWith('.src.rpm')) found.push(['srpm', words[i]]);
    else refuse(words[i], version);
  }
  const values = (option) => found.filter(([one]) => one === option).map(([, value]) => value);
  return { values, value: (option) => values(option).at(-1), has: (option) => values(option).length > 0 };
}

function refuse(word, version) {
  const old = version === '2.12';
  process.stderr.write(old ? `Usage: mock.py [options]\n\nmock.py: error: no such option: ${word}\n` : `ERROR: Cannot find/open srpm: ${word}\n`);
  process.exit(old ? 2 : 1);
}
