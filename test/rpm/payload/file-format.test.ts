import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { formatOf } from '../../../src/rpm/payload/file-format.js';
import { elfFixture } from '../../elf/fixtures.js';
import { archiveBytes } from '../../support/cpio-builder.js';
import { buildRpm } from '../../support/rpm-builder.js';

const tarHeader = Buffer.alloc(512);
tarHeader.write('ustar\0', 257, 'latin1');
const javaClass = Buffer.from('cafebabe00000034', 'hex');
const fatMachO = Buffer.from('cafebabe00000002', 'hex');

it.each([
  ['gzip', gzipSync('x')],
  ['rpm', buildRpm().bytes],
  ['cpio', archiveBytes([])],
  ['ar', elfFixture('archive.a')],
  ['thin-ar', elfFixture('thin.a')],
  ['deb', Buffer.from('!<arch>\ndebian-binary   1')],
  ['tar', tarHeader],
  ['java-class', javaClass],
  ['mach-o', fatMachO],
  [undefined, Buffer.from('#!/bin/sh\n')],
  [undefined, Buffer.alloc(600)],
  [undefined, Buffer.alloc(0)],
  [undefined, tarHeader.subarray(0, 260)],
])('a file that begins so is %s', (format, bytes) => expect(formatOf(bytes)).toBe(format));
