import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Maintainer scripts in plain sh without what debhelper added, and what Fedora's macros do for units. */
export function scriptlets({ name, entries }, top) {
  const units = entries.flatMap(({ path, link }) =>
    !link && /^\/usr\/lib\/systemd\/system\/[^/@]+\.(?:service|socket|timer|path)$/.test(path) ? [basename(path)] : [],
  );
  const kinds = [
    ['post', 'postinst', 'configure', 'systemd_post'],
    ['preun', 'prerm', 'remove', 'systemd_preun'],
    ['postun', 'postrm', 'remove', 'systemd_postun_with_restart'],
  ];
  return Object.fromEntries(
    kinds.flatMap(([type, script, action, macro]) => {
      const own = maintainerScript(join(top, 'control', name, script), action);
      const body = [own, ...(units.length > 0 ? [`%${macro} ${units.join(' ')}`] : [])].filter(Boolean).join('\n');
      return body === '' ? [] : [[type, body]];
    }),
  );
}

function maintainerScript(path, action) {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  if (!/^#! ?\/bin\/(?:ba)?sh(?: -e)?\n/.test(text) || /debconf|db_get/.test(text)) return undefined;
  const own = text
    .replaceAll(/^# Automatically added by[\s\S]*?^# End automatically added section\n/gm, '')
    .replace(/^#!.*\n/, '')
    .trim();
  const left = own.split('\n').filter((line) => !/^\s*(?:#.*|set -e|exit 0)?$/.test(line));
  if (left.length === 0 || (/^case "?\$1"? in/.test(left[0]) && !/^\s+(?!(?:exit|echo)\b)[a-z][\w-]* /m.test(own.replaceAll(/^.*\)$/gm, '')))) return undefined;
  return `set -- ${action}\n${own.replaceAll('%', '%%').replace(/\n*exit 0\s*$/, '')}`;
}
