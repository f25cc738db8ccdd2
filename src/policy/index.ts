/** What a rule or plugin author imports. */

export type {
  BuildConfig,
  MockConfig,
  MockOption,
  MockRepository,
  MockValue,
  ObsConfig,
  ObsEntry,
  PbuildConfig,
  PbuildPreset,
} from '../buildconfig/model.js';
export type { BuildLog, BuildRun, LogLevel, LogMessage } from '../buildlog/model.js';
export type { ElfFacts } from '../elf/facts.js';
export { type Origin, Traced } from '../macro/traced.js';
export type { FileContent, PackageDependency, PackageFacts, PackageFile } from '../rpm/facts.js';
export { isDecided } from '../spec/known.js';
export type { Dependency, DependencyOperand, FilesEntry, Section, Spec, SpecPackage, Tag } from '../spec/model.js';
export type { Branch, Conditional, Leaf, SyntaxNode, TagLine } from '../spec/syntax/tree.js';
export { type Location, lineText, positionAt, type SourceText, textOf } from '../text/source-text.js';
export type { Example, ExampleFile, ExamplePackage, ExpectedFinding } from './example.js';
export type { Cause, Edit, FindingLevel, Fix, Level, Related, Report } from './finding.js';
export { levels } from './finding.js';
export type { PackageSet } from './package-set.js';
export { defineProfile, type Profile } from './profile.js';
export type { AnyRule, Checks, ConfigContext, Context, LogContext, Need, PackageContext, ProfileName, Rule, RuleMeta, Target } from './rule.js';
export { defineRule, profileNames, targetsOf } from './rule.js';
export type { DirectoryEntry, SpecDirectory } from './spec-directory.js';
export type { Suppression, SuppressionFault, SuppressionUse, SuppressionUses } from './suppression/model.js';
