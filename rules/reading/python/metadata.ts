import { markerHolds } from './markers.js';

/** The names of PyPI are compared so (PEP 503). */
export function projectName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** A file of metadata: the project, and the version of Python that it is installed for. */
export interface ProjectMetadata {
  readonly project: string;
  readonly python: string;
}

/** What a path says of a project's metadata: …/python3.12/site-packages/demo-1.0.dist-info/METADATA, or the older demo-1.0-py3.12.egg-info/requires.txt. */
export function projectMetadata(path: string): ProjectMetadata | undefined {
  const [, python, name] =
    /\/python(\d\.\d{1,2})\/(?:site|dist)-packages\/([A-Za-z0-9][\w.]*)-[^/]+(?:\.dist-info\/METADATA|\.egg-info\/requires\.txt)$/.exec(path) ?? [];
  return python === undefined || name === undefined ? undefined : { project: projectName(name), python };
}

/**
 * Projects that metadata asks for on Linux under a version of Python. Extras, and markers that can't be decided, ask for nothing (core
 * metadata specification, "Requires-Dist"; setuptools, "requires.txt").
 */
export function requiredProjects(text: string, path: string, python: string): string[] {
  const wanted = path.endsWith('/METADATA') ? ofMetadata(text) : ofRequires(text);
  return wanted.flatMap(({ name, marker }) => (marker === '' || markerHolds(marker, python) === true ? [projectName(name)] : []));
}

interface Wanted {
  readonly name: string;
  readonly marker: string;
}

function ofMetadata(text: string): Wanted[] {
  const headers = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return headers.split('\n').flatMap((line) => {
    const name = /^Requires-Dist:[ \t]*([A-Za-z0-9][\w.-]{0,200})/i.exec(line)?.[1];
    return name === undefined ? [] : [{ name, marker: line.split(';').slice(1).join(';').trim() }];
  });
}

/** Lines before the first heading hold always, those below `[:marker]` under it, those below `[extra]` never. */
function ofRequires(text: string): Wanted[] {
  let marker: string | undefined = '';
  return text.split('\n').flatMap((line) => {
    const heading = /^\[(.*)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) marker = heading.startsWith(':') ? heading.slice(1) : undefined;
    const name = heading === undefined ? /^\s*([A-Za-z0-9][\w.-]{0,200})/.exec(line)?.[1] : undefined;
    return name === undefined || marker === undefined ? [] : [{ name, marker }];
  });
}

/** The project that a dependency or package stands for, by its name: python3dist(x), python3.12dist(x[y]), python3-x, python311-x. */
export function projectOf(dependency: string): string | undefined {
  const project = /^(?:python|pypy)[\d.]*dist\(([^)[]+)/.exec(dependency)?.[1] ?? /^(?:python|pypy|py)[\d.]*-(.+)$/.exec(dependency)?.[1];
  return project === undefined ? undefined : projectName(project);
}
