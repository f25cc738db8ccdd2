import ts from 'typescript';

/** One source file as its architecture sees it. Paths are relative to the repository. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  /** Repository paths (`src/text/bytes.ts`) of what it imports from the project: statically, dynamically or as a type. */
  readonly imports: readonly string[];
  /** Packages and built-in modules, these without `node:`. */
  readonly modules: readonly string[];
  /** Globals that reach out of the program: `process`, `fetch`, `Date.now`, `new Date()` … */
  readonly globals: readonly string[];
}

/** Reads the imports and the outward globals of one file. */
export function scan(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const specifiers = new Set<string>();
  const globals = new Set<string>();
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const specifier = specifierOf(node);
    if (specifier !== undefined) specifiers.add(specifier);
    const global = globalOf(node);
    if (global !== undefined) globals.add(global);
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
  const local = [...specifiers].filter((specifier) => specifier.startsWith('.'));
  const outside = [...specifiers].filter((specifier) => !specifier.startsWith('.'));
  return {
    path,
    lines: file.getLineStarts().length - (text.endsWith('\n') ? 1 : 0),
    imports: local.map((specifier) => resolve(path, specifier)).sort(),
    modules: outside.map((specifier) => specifier.replace(/^node:/, '')).sort(),
    globals: [...globals].sort(),
  };
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? literal(node.arguments[0]) : undefined;
}

/** A module's name; what is computed at run time is told as such, so that no rule about names lets it through. */
function literal(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '(computed)';
}

const outward = new Set(['process', 'fetch', 'WebSocket', 'EventSource', 'performance', 'console', 'eval', 'Function']);
const clocks = new Set(['Date.now', 'Math.random']);

function globalOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    if (clocks.has(name)) return name;
    if (node.expression.getText() === 'globalThis' && outward.has(node.name.text)) return node.name.text;
  }
  return ts.isIdentifier(node) && outward.has(node.text) && isReference(node) ? node.text : undefined;
}

/** Whether a name is used as a value, and not the name of a member, a key, a parameter or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return parent.getChildAt(0) === node;
  if (ts.isTypeReferenceNode(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isShorthandPropertyAssignment(parent)) return ts.isShorthandPropertyAssignment(parent);
  return !('name' in parent && parent.name === node) && !(ts.isBindingElement(parent) && parent.propertyName === node);
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}
