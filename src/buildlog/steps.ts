/** What a line says of how far a build is. */
export type Step =
  | { readonly what: 'script'; readonly name: string }
  | { readonly what: 'files'; readonly package: string }
  | { readonly what: 'wrote'; readonly path: string }
  | { readonly what: 'writer'; readonly writer: 'mock' | 'pbuild' }
  /** A command begins; `stage` where it is rpmbuild's. */
  | { readonly what: 'command'; readonly stage?: string; readonly original?: string }
  /** A command ended; mock's own words, as Copr keeps them, may not say how. */
  | { readonly what: 'ended'; readonly status?: number }
  /** mock gave up, whatever its commands returned. */
  | { readonly what: 'gave-up' }
  /** pbuild does not begin with a package, and says why. */
  | { readonly what: 'not-built'; readonly package: string }
  | { readonly what: 'failed' };

/**
 * Reads a plain line. `inScript`: a script of the build runs, whose output may say anything. rpm's words are translated where it is not run
 * under `LANG=C` (mock 1 and builds by hand); what stands in parentheses and paths never are.
 */
export function stepOf(line: string, inScript: boolean): Step | undefined {
  return ofRpm(line, inScript) ?? ofMock(line) ?? ofPbuild(line);
}

function ofRpm(line: string, inScript: boolean): Step | undefined {
  if (line.startsWith('Executing(') || line.includes('sh -e /')) {
    const script = /^Executing\((%?[\w<>]{1,64})\): /.exec(line)?.[1] ?? /^[^\s()+]{2,40}\((%?[a-z_]{3,32})\)(?:: |：)\/\S{1,64}sh -e \//.exec(line)?.[1];
    if (script !== undefined) return { what: 'script', name: script.startsWith('%') ? script : `%${script}` };
  }
  if (line.startsWith('Processing files: ')) return { what: 'files', package: line.slice('Processing files: '.length, 1024).trim() };
  if (line.startsWith('Wrote: /')) return { what: 'wrote', path: line.slice('Wrote: '.length) };
  if (inScript || !line.endsWith('.rpm')) return undefined;
  const path = /^[^\s()/:]{2,20}(?: ?: |：)(\/\S{1,4096})$/.exec(line)?.[1];
  return path === undefined ? undefined : { what: 'wrote', path };
}

/** mock's build.log, and what it says itself (`builder-live.log` of Copr). mock 1.0 writes `returncode`. */
function ofMock(line: string): Step | undefined {
  if (line.startsWith('Mock Version: ')) return { what: 'writer', writer: 'mock' };
  if (line.startsWith('Executing command: ')) {
    const original = /\/originals\/([^/\s']{1,512}\.src\.rpm)'/.exec(line)?.[1];
    const stage = /rpmbuild (-[a-z]{2}|--rebuild)\b/.exec(line)?.[1];
    return { what: 'command', ...(original !== undefined && { original }), ...(stage !== undefined && { stage }) };
  }
  if (line.startsWith('Child return')) {
    const status = /^Child return ?code was: (-?\d{1,3})$/.exec(line)?.[1];
    return status === undefined ? undefined : { what: 'ended', status: Number(status) };
  }
  if (line.startsWith('Start: rpmbuild ')) return { what: 'command', stage: line === 'Start: rpmbuild -bs' ? '-bs' : '-bb' };
  if (line.startsWith('Finish: rpmbuild ')) return { what: 'ended' };
  if (line.startsWith('INFO: Done(')) return { what: 'ended', status: 0 };
  return line.startsWith('ERROR: Exception(') ? { what: 'gave-up' } : undefined;
}

/** build (obs-build) names the machine that it builds on, or `vm`, before what it says of the build. */
function ofPbuild(line: string): Step | undefined {
  if (line.startsWith('Using BUILD_ROOT=')) return { what: 'writer', writer: 'pbuild' };
  if (line.startsWith('Job seems to be stuck here, killed.')) return { what: 'failed' };
  const machine = line.includes('ed "build ') ? /^\S{1,255} (started|failed) "build [^"]{1,255}" at /.exec(line)?.[1] : undefined;
  if (machine !== undefined) return machine === 'failed' ? { what: 'failed' } : { what: 'writer', writer: 'pbuild' };
  // `needy: unresolvable`; the flavour of a package stands behind a colon
  const isState = line.endsWith(': unresolvable') || line.endsWith(': broken') || line.endsWith(': excluded');
  const name = isState ? /^([\w.+-]{1,256})(?::[\w.+:-]{1,256})?: \w+$/.exec(line)?.[1] : undefined;
  return name === undefined ? undefined : { what: 'not-built', package: name };
}
