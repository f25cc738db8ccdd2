import { describe, expect, it } from '@jest/globals';
import { checkMagic, leadSize, readLead } from '../../src/rpm/lead.js';

function lead(change: (view: DataView) => void = () => undefined): Uint8Array {
  const bytes = new Uint8Array(leadSize);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xedabeedb);
  view.setUint8(4, 3);
  view.setUint16(6, 1);
  bytes.set(Buffer.from('demo-1.0-1'), 10);
  view.setUint16(78, 5);
  change(view);
  return bytes;
}

describe('the lead', () => {
  it('gives type and name', () => {
    expect(readLead(lead())).toMatchObject({ major: 3, type: 1, name: 'demo-1.0-1', signatureType: 5 });
  });

  it('refuses what begins otherwise, however short', () => {
    for (const bytes of [Buffer.from('hello\n'), Buffer.from([0xed, 0x00]), lead((view) => view.setUint8(0, 0))]) {
      expect(() => checkMagic(bytes)).toThrow('not an rpm package');
    }
  });

  it('does not object to the beginning of a package that is cut off', () => {
    expect(() => checkMagic(Uint8Array.of(0xed, 0xab))).not.toThrow();
    expect(() => checkMagic(new Uint8Array(0))).not.toThrow();
  });

  it('refuses other versions and signature types', () => {
    expect(() => readLead(lead((view) => view.setUint8(4, 2)))).toThrow('package version 2');
    expect(() => readLead(lead((view) => view.setUint16(78, 1)))).toThrow('signature type 1');
  });
});
