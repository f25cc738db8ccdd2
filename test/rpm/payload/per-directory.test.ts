import { describe, expect, it } from '@jest/globals';
import { perDirectory } from '../../../src/rpm/payload/per-directory.js';

describe('what is known of a directory', () => {
  const asked: string[] = [];
  const about = perDirectory((directory) => {
    asked.push(directory);
    return directory.toUpperCase();
  });

  it('is that of the path, whatever came before', () => {
    const paths = ['/a/x', '/a/y', '/a/b/x', '/a/bc/x', '/a/b', 'x', '/x', '/a/y'];
    expect(paths.map(about)).toEqual(['/A/', '/A/', '/A/B/', '/A/BC/', '/A/', '', '/', '/A/']);
  });

  it('is worked out once for files that follow each other', () => {
    asked.length = 0;
    for (const path of ['/z/1', '/z/2', '/z/3', '/y/1', '/y/2']) about(path);
    expect(asked).toEqual(['/z/', '/y/']);
  });
});
