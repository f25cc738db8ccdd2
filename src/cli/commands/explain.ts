import { didYouMean } from '../../config/suggest.js';
import { ruleText } from '../../report/rule-page.js';
import { exitStatus } from '../exit-status.js';
import type { Arguments } from '../options.js';
import { print, wantsColour } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

export async function run({ positionals, options: given }: Arguments): Promise<number> {
  const [id = ''] = positionals;
  const workspace = await openWorkspace({ ...given, 'no-config': true });
  const rules = await workspace.rules('all');
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule)
    throw new UsageError(
      `unknown rule "${id}"${didYouMean(
        id,
        rules.map(({ meta }) => meta.id),
      )}; speclint rules lists them`,
    );
  const { columns } = process.stdout;
  print(ruleText(rule, workspace.profiles, { color: wantsColour(given), ...(columns !== undefined && { columns }) }));
  return exitStatus.clean;
}
