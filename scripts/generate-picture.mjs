#!/usr/bin/env node
/**
 * Writes docs/output.svg: what a check of the demonstration fixtures prints on a terminal, for the README. It runs the compiled program,
 * so that the picture shows what a user gets. `--check` fails where it is not current.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { publish } from './publish.mjs';

const columns = 118;
const size = { char: 7.8, line: 18, padding: 16 };
const colours = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea', 90: '#8b949e' };
const shown = ['arched-*', 'epoch-missing-*', 'manpage-*', 'rpath-relative', 'shebang-env'];
const inputs = ['fixtures/specs/demo.spec', 'fixtures/packages/speclint-demo-1.4.2-3.x86_64.rpm'];

const { stdout, stderr } = spawnSync(
  process.execPath,
  ['dist/lib/src/cli/main.js', 'check', '--color', '--no-config', ...shown.flatMap((id) => ['--only', id]), ...inputs],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  },
);
if (stdout === '') throw new Error(`the program printed nothing: ${stderr}`);
await publish({ 'docs/output.svg': picture(stdout.trimEnd().split('\n').flatMap(wrapped)) }, 'a run of the program');

/** The line as characters with their style, cut into rows. */
function wrapped(line) {
  const cells = [];
  let style = {};
  for (const [, code, text] of line.matchAll(/\x1b\[(\d+)m|([^\x1b])/gu)) {
    if (code === undefined) cells.push({ text, ...style });
    else style = restyled(style, Number(code));
  }
  const rows = [];
  for (let at = 0; at === 0 || at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  return rows;
}

/** Select Graphic Rendition codes (ECMA-48, 8.3.117), those that chalk writes. */
function restyled(style, code) {
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  return { ...style, colour: colours[code] };
}

function picture(rows) {
  const width = Math.ceil(columns * size.char + 2 * size.padding);
  const height = rows.length * size.line + 2 * size.padding;
  const lines = rows.map((cells, i) => `<text x="${size.padding}" y="${size.padding + i * size.line + 13}">${cells.map(span).join('')}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="13" fill="#e6edf3" xml:space="preserve">
${lines.join('\n')}
</g>
</svg>
`;
}

function span({ text, bold, dim, colour }) {
  const attributes = [bold && 'font-weight="bold"', colour && `fill="${colour}"`, dim && 'fill-opacity="0.6"'].filter(Boolean).join(' ');
  const escaped = text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
  return attributes ? `<tspan ${attributes}>${escaped}</tspan>` : escaped;
}
