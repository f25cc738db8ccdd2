import { describe, expect, it } from '@jest/globals';
import { xmlElements } from '../../../rules/reading/xml-elements.js';

describe('xmlElements', () => {
  it('gives the elements with their text and the elements around them', () => {
    const { elements, problem } = xmlElements('<?xml version="1.0"?><!-- <x> --><component type="desktop"><id> foo </id><br/></component>\n');
    expect(problem).toBeUndefined();
    expect(elements).toEqual([
      { name: 'id', path: ['component'], text: 'foo' },
      { name: 'br', path: ['component'], text: '' },
      { name: 'component', path: [], text: '' },
    ]);
  });

  it.each([
    ['<a><b></a>', '<b> ends with </a>'],
    ['<a>', '<a> has no end'],
    ['</a>', '</a> has no start'],
    ['<a', 'a tag is not closed'],
    ['<a></a><b></b>', 'it has several root elements'],
    ['text', 'it has no element'],
    ['<a><1></a>', 'a tag has no name'],
  ])('says why %s is not well-formed', (text, problem) => {
    expect(xmlElements(text).problem).toBe(problem);
  });

  it('reads a hostile text in time', () => {
    expect(xmlElements('<a>'.repeat(200_000)).problem).toBe('elements are nested too deep');
    expect(xmlElements('<!--'.repeat(200_000)).problem).toBe('a tag is not closed');
  });
});
