/** What a name from before SPDX stands for. */
export interface LegacyLicense {
  /** What to write, or what comes nearest. */
  readonly spdx: string;
  /** True where the old name means exactly that; else the packager must look at the license text. */
  readonly certain: boolean;
}

/**
 * Short names of Fedora's old list (the "Callaway" names) and the SPDX expression for each, where there is exactly one. Source: the
 * `fedora_abbrev` and `expression` fields of fedora-license-data.
 */
const exact: Readonly<Record<string, string>> = {
  'GPL+': 'GPL-1.0-or-later',
  GPLv1: 'GPL-1.0-only',
  'GPLv1+': 'GPL-1.0-or-later',
  GPLv2: 'GPL-2.0-only',
  'GPLv2+': 'GPL-2.0-or-later',
  GPLv3: 'GPL-3.0-only',
  'GPLv3+': 'GPL-3.0-or-later',
  'LGPLv2.1': 'LGPL-2.1-only',
  'LGPLv2.1+': 'LGPL-2.1-or-later',
  LGPLv3: 'LGPL-3.0-only',
  'LGPLv3+': 'LGPL-3.0-or-later',
  AGPLv1: 'AGPL-1.0-only',
  AGPLv3: 'AGPL-3.0-only',
  'AGPLv3+': 'AGPL-3.0-or-later',
  'ASL 1.0': 'Apache-1.0',
  'ASL 1.1': 'Apache-1.1',
  'ASL 2.0': 'Apache-2.0',
  'APSL 2.0': 'APSL-2.0',
  'Artistic 2.0': 'Artistic-2.0',
  'Artistic clarified': 'ClArtistic',
  Boost: 'BSL-1.0',
  CC0: 'CC0-1.0',
  'CeCILL-B': 'CECILL-B',
  'CeCILL-C': 'CECILL-C',
  CPL: 'CPL-1.0',
  EPL: 'EPL-1.0',
  'EUPL 1.1': 'EUPL-1.1',
  'EUPL 1.2': 'EUPL-1.2',
  'MPLv1.0': 'MPL-1.0',
  'MPLv1.1': 'MPL-1.1',
  'MPLv2.0': 'MPL-2.0',
  OpenLDAP: 'OLDAP-2.8',
  'OSL 1.0': 'OSL-1.0',
  'OSL 2.0': 'OSL-2.0',
  'OSL 2.1': 'OSL-2.1',
  'OSL 3.0': 'OSL-3.0',
  'ZPLv1.1': 'ZPL-1.1',
  'ZPLv2.0': 'ZPL-2.0',
  'ZPLv2.1': 'ZPL-2.1',
};

/** Names that stood for several licenses, and names that other distributions wrote: the most likely expression. */
const likely: Readonly<Record<string, string>> = {
  AFL: 'AFL-3.0',
  Apache: 'Apache-2.0',
  Artistic: 'Artistic-1.0-Perl',
  BSD: 'BSD-3-Clause',
  'BSD with advertising': 'BSD-4-Clause',
  'CC-BY': 'CC-BY-4.0',
  'CC-BY-SA': 'CC-BY-SA-4.0',
  CDDL: 'CDDL-1.0',
  CeCILL: 'CECILL-2.1',
  GFDL: 'GFDL-1.3-or-later',
  GPL: 'GPL-1.0-or-later',
  LGPL: 'LGPL-2.0-or-later',
  'LGPL+': 'LGPL-2.0-or-later',
  LGPLv2: 'LGPL-2.0-only',
  'LGPLv2+': 'LGPL-2.0-or-later',
  LPPL: 'LPPL-1.3c',
  MPL: 'MPL-2.0',
  OFL: 'OFL-1.1',
  Perl: 'GPL-1.0-or-later OR Artistic-1.0-Perl',
  PHP: 'PHP-3.01',
  PostScript: 'LicenseRef-Callaway-PostScript',
  PSF: 'PSF-2.0',
  Python: 'Python-2.0.1',
  'Public Domain': 'LicenseRef-Fedora-Public-Domain',
  QPL: 'QPL-1.0',
  SPL: 'SPL-1.0',
  UCD: 'Unicode-DFS-2015',
  Unicode: 'Unicode-DFS-2016',
  Zend: 'Zend-2.0',
  ...{
    'Apache 2': 'Apache-2.0',
    'Apache 2.0': 'Apache-2.0',
    'Apache License 2.0': 'Apache-2.0',
    'Apache License, Version 2.0': 'Apache-2.0',
    Apache2: 'Apache-2.0',
    'Apache-2': 'Apache-2.0',
  },
  ...{
    BSD2: 'BSD-2-Clause',
    BSD3: 'BSD-3-Clause',
    'BSD-2': 'BSD-2-Clause',
    'BSD-3': 'BSD-3-Clause',
    'New BSD': 'BSD-3-Clause',
    'Simplified BSD': 'BSD-2-Clause',
  },
  ...{ 'GPL (>= 2)': 'GPL-2.0-or-later', 'GPL (>= 3)': 'GPL-3.0-or-later', 'LGPL (>= 2)': 'LGPL-2.0-or-later', 'LGPL (>= 3)': 'LGPL-3.0-or-later' },
  ...{
    GPL2: 'GPL-2.0-only',
    GPL3: 'GPL-3.0-only',
    'GPL-2': 'GPL-2.0-only',
    'GPL-3': 'GPL-3.0-only',
    'GPL v2': 'GPL-2.0-only',
    'GPL v3': 'GPL-3.0-only',
    'GPL-2+': 'GPL-2.0-or-later',
  },
  ...{
    'GPL-3+': 'GPL-3.0-or-later',
    'GPL2+': 'GPL-2.0-or-later',
    'GPL3+': 'GPL-3.0-or-later',
    'GPL v2+': 'GPL-2.0-or-later',
    'GPL v3+': 'GPL-3.0-or-later',
    'LGPL2.1': 'LGPL-2.1-only',
  },
  ...{
    'LGPL-2.1': 'LGPL-2.1-only',
    LGPL3: 'LGPL-3.0-only',
    'MIT License': 'MIT',
    'MIT/X11': 'MIT',
    MPL2: 'MPL-2.0',
    'MPL 2.0': 'MPL-2.0',
    'GNU General Public License': 'GPL-1.0-or-later',
  },
};

const table: ReadonlyMap<string, LegacyLicense> = new Map<string, LegacyLicense>([
  ...Object.entries(likely).map(([name, spdx]) => [name.toLowerCase(), { spdx, certain: false }] as const),
  ...Object.entries(exact).map(([name, spdx]) => [name.toLowerCase(), { spdx, certain: true }] as const),
]);

/** Looks a name from before SPDX up; blanks count as one, and the case of letters does not count. */
export function legacyLicense(name: string): LegacyLicense | undefined {
  const key = name.trim().replace(/\s+/g, ' ').toLowerCase();
  const known = table.get(key);
  if (known) return known;
  const plain = key.endsWith(' with exceptions') || key.endsWith(' with exception') ? table.get(key.replace(/ with exceptions?$/, '')) : undefined;
  return plain && { spdx: `${plain.spdx} WITH …`, certain: false };
}
