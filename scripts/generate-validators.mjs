#!/usr/bin/env node
/**
 * Writes src/config/validate.generated.ts: the configuration schema compiled to plain code, so that no schema compiler is loaded at
 * start-up. `--check` writes nothing and fails where the file on disk is not what would be written.
 */
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { publish } from './publish.mjs';

const schema = JSON.parse(await readFile(new URL('../schemas/config.schema.json', import.meta.url), 'utf8'));
await publish({ 'src/config/validate.generated.ts': typed(compile(withoutProse(schema))) }, 'schemas/config.schema.json');

function compile(wanted) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, code: { source: true, esm: true, lines: true } });
  ajv.addSchema(wanted, 'config');
  return standaloneCode.default(ajv, { validateConfig: 'config' });
}

/** The schema without titles and descriptions, which the compiled code would carry along. */
function withoutProse(part) {
  if (Array.isArray(part)) return part.map(withoutProse);
  if (typeof part !== 'object' || part === null) return part;
  const prose = new Set(['title', 'description', '$comment']);
  return Object.fromEntries(Object.entries(part).flatMap(([key, value]) => (prose.has(key) && typeof value === 'string' ? [] : [[key, withoutProse(value)]])));
}

/** Gives the compiled code the few types that strict TypeScript asks for; the values it walks over are whatever a configuration holds. */
function typed(code) {
  const imports = [];
  let exported = '';
  const body = code
    .replace(/^"use strict";\s*/, '')
    .replace(/const (\w+) = require\("(ajv\/dist\/runtime\/[\w/]+)"\)\.default;/g, (_, name, path) => {
      imports.push(`import ${name}Module from '${path}.js';`);
      return `const ${name} = ${name}Module.default;`;
    })
    .replace(/^export const validateConfig = (\w+);\s*/m, (_, name) => {
      exported = `export const validateConfig: Validator = ${name};`;
      return '';
    })
    .replace(/function (validate\d+)\(data, (\{[^}]*\})=\{\}\)/g, 'const $1: Compiled = function (data: any, $2: any = {}): boolean ')
    .replace(/let vErrors = null;/g, 'let vErrors: any = null;');
  if (exported === '' || /\brequire\(/.test(body)) throw new Error('the compiled schema has a form that this script does not know');
  return [
    "import type { ErrorObject } from 'ajv';",
    ...imports,
    '',
    '/** True where the data is a valid configuration; else `errors` tells what is wrong, until the next call. */',
    'export interface Validator {',
    '  (data: unknown): boolean;',
    '  errors?: ErrorObject[] | null;',
    '}',
    '',
    'type Compiled = Validator & ((data: unknown, at: object) => boolean);',
    '',
    body.trim(),
    '',
    exported,
    '',
  ].join('\n');
}
