import { shortened } from '../../../src/text/shortened.js';
import { truthSettings, unitSettings } from '../../data/formats/systemd-settings.js';
import { falsehoods, settingValues, truths, unitListSettings, unitSuffixes } from '../../data/formats/systemd-values.js';
import { blankSeparated } from './logical-lines.js';
import { quotedWords } from './quoted-words.js';
import { unitRequirements } from './systemd-unit-requirements.js';
import type { FormatProblem } from './text-problem.js';
import { readUnitFile, type UnitAssignment } from './unit-file.js';

/** The section of its own that each type of unit has; targets and devices have none. */
const ownSections = new Map(['Service', 'Socket', 'Mount', 'Automount', 'Swap', 'Timer', 'Path', 'Slice', 'Scope'].map((name) => [name.toLowerCase(), name]));
const unitName = new RegExp(`\\.(?:${unitSuffixes.join('|')})$`);

/**
 * What systemd would say of a unit file while it loads it, and `systemd-analyze verify` of the unit by itself; nothing that depends on what
 * else is installed. `name` is the file's name.
 */
export function systemdUnitProblems(name: string, text: string): FormatProblem[] {
  if (text.trim() === '') return []; // masked
  const { assignments, sections, problems } = readUnitFile(text);
  const own = ownSections.get(name.slice(name.lastIndexOf('.') + 1));
  const known = ['Unit', 'Install', ...(own === undefined ? [] : [own])];
  const foreign = sections.flatMap(({ name: section, line }) =>
    known.includes(section) || section.startsWith('X-')
      ? []
      : [{ line, message: `systemd knows no section [${section}] in such a unit, and ignores all of it.${hint(section, known)}` }],
  );
  const settings = assignments.flatMap((assignment) => (known.includes(assignment.section) ? (settingProblem(assignment) ?? []) : []));
  return [...problems, ...foreign, ...settings, ...unitRequirements(name, own, assignments)].sort((a, b) => a.line - b.line);
}

function settingProblem(assignment: UnitAssignment): FormatProblem | undefined {
  const { section, key, value, line } = assignment;
  if (key.startsWith('X-')) return undefined;
  if (!unitSettings.get(section)?.has(key)) return strangeSetting(assignment);
  // specifiers, and what a template leaves to be filled in
  if (value === '' || /[%$]|@[A-Z_]+@/i.test(value)) return execProblem(assignment);
  const values = settingValues.get(`${section}.${key}`);
  if (values && !values.includes(value))
    return { line, message: `${key}= does not take "${shortened(value)}", and systemd ignores it. Write one of ${values.join(', ')}.` };
  if (truthSettings.has(key) && ![...truths, ...falsehoods].includes(value.toLowerCase()))
    return {
      line,
      message: `${key}= takes yes or no, not "${shortened(value)}"; systemd ignores it.${/\s[#;]/.test(value) ? ' A comment needs a line of its own.' : ''}`,
    };
  if (unitListSettings.has(key)) {
    const odd = (quotedWords(value) ?? []).find((word) => !unitName.test(word));
    if (odd !== undefined)
      return { line, message: `"${shortened(odd)}" is no name of a unit, and systemd leaves it out of ${key}=. Write its suffix too, such as .service.` };
  }
  if (section === 'Service' && key === 'PIDFile' && value.startsWith('/var/run/'))
    return { line, message: `/var/run is a link of the past, which systemd corrects with a warning. Write /run/${shortened(value.slice(9))}.`, level: 'note' };
  if (section === 'Socket' && key.startsWith('Listen') && value.startsWith('/var/run/'))
    return { line, message: `/var/run is a link of the past, which systemd corrects with a warning. Write /run/${shortened(value.slice(9))}.`, level: 'note' };
  if (key === 'KillMode' && value === 'none')
    return { line, message: 'KillMode=none leaves processes behind when the unit stops, and systemd warns of it. Use mixed or process.', level: 'note' };
  return execProblem(assignment);
}

/** A setting that the section does not have: in another spelling, of another section, or of no version that is known. */
function strangeSetting({ section, key, line }: UnitAssignment): FormatProblem | undefined {
  if (section === 'Unit' && /^(?:Condition|Assert)[A-Z]/.test(key)) return undefined;
  const spelt = spelling.get(section)?.get(key.toLowerCase());
  if (spelt !== undefined) return { line, message: `systemd ignores ${shortened(key)}=, whose case is wrong. Write ${spelt}=.` };
  const home = key === 'StartLimitIntervalSec' ? 'Unit' : [...unitSettings].find(([, settings]) => settings.has(key))?.[0];
  if (home !== undefined) return { line, message: `systemd ignores ${key}= in [${section}]. Move it to [${home}].` };
  return { line, message: `systemd has no setting ${shortened(key)}= in [${section}] and ignores it. Correct or delete it.`, level: 'note' };
}

/** By section: the settings by their names in lower case. */
const spelling = new Map([...unitSettings].map(([section, settings]) => [section, new Map([...settings].map((key) => [key.toLowerCase(), key]))]));

function execProblem({ section, key, value, line }: UnitAssignment): FormatProblem | undefined {
  if (!/^Exec(?:Condition|Start|Stop|Reload)/.test(key) || section === 'Unit') return undefined;
  const command = value.replace(/^[-@:+!|]+/, '');
  if (quotedWords(command) === undefined)
    return { line, message: `${key}= has a quote that is not closed, and systemd does not start such a unit. Close it.`, level: 'error' };
  if (/^[-:+!|]*@[A-Za-z_]+@\//.test(value))
    return { line, message: `${key}= begins with a placeholder that the build did not replace: ${shortened(value)}. Fill it in.`, level: 'error' };
  const program = blankSeparated(command)[0] ?? '';
  if (/^[^/%$"'\\]+\//.test(program))
    return {
      line,
      message: `${key}= names a program by a relative path, and systemd ignores the line. Write the whole path instead of ${shortened(program)}.`,
      level: 'error',
    };
  return undefined;
}

function hint(section: string, known: readonly string[]): string {
  const meant = known.find((each) => each.toLowerCase() === section.trim().toLowerCase());
  return meant === undefined ? '' : ` Write [${meant}].`;
}
