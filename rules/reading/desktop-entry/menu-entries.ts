import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';
import { filesEnding } from '../package/files.js';
import { keyValue, mainGroup } from './model.js';
import { parseDesktopEntry } from './parse.js';

/** The desktop files of a package that menus show; needs `text:*.desktop`. */
export const menuEntries: (pkg: PackageFacts) => readonly PackageFile[] = oncePer((pkg) =>
  filesEnding(pkg, '.desktop').filter(({ path, content }) => {
    if (content?.text === undefined || !/^\/usr\/share\/applications\/[^/]+\.desktop$/.test(path)) return false;
    const group = mainGroup(parseDesktopEntry(content.text));
    return keyValue(group, 'Type') === 'Application' && keyValue(group, 'NoDisplay') !== 'true' && keyValue(group, 'Hidden') !== 'true';
  }),
);
