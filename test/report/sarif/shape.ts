import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject } from 'ajv';

export interface Log {
  readonly runs: readonly [Run];
}

/** The members that the tests look at. */
export interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } };
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly exitCode: number;
      readonly toolExecutionNotifications: readonly { level: string; message: { text: string } }[];
    },
  ];
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri?: string }>>;
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly Result[];
}

export interface Descriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown?: string };
  readonly properties: { readonly tags: readonly string[]; readonly [name: string]: unknown };
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: Region };
  }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
}

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const validate = compiled();

/** What the SARIF 2.1.0 schema says against a log; nothing where it is valid. */
export function schemaErrors(log: unknown): readonly ErrorObject[] {
  validate(log);
  return validate.errors ?? [];
}

/** The schema is of JSON Schema draft 4, which reads the same as draft 7 but for the name of its id. One of its patterns is not valid as Unicode. */
function compiled() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  return ajv.compile({ ...schema, $id: id });
}
