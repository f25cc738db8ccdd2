import { describe, expect, it } from '@jest/globals';
import { cipherLists } from '../../src/elf/cipher-lists.js';
import { ElfReader } from '../../src/elf/reader.js';

const lists = (imports: readonly string[], ...texts: readonly string[]): string[] =>
  cipherLists(new ElfReader(Buffer.from(`\0${texts.join('\0')}\0`, 'latin1'), 64, 'little'), imports);

describe('lists of ciphers', () => {
  it('are looked for only where a function for them is imported', () => {
    expect(lists(['SSL_CTX_set_cipher_list'], 'HIGH:!aNULL:!MD5')).toEqual(['HIGH:!aNULL:!MD5']);
    expect(lists(['puts'], 'HIGH:!aNULL:!MD5')).toEqual([]);
  });

  it('are told from other texts', () => {
    const others = ['HIGH', 'ALL:things', 'Usage: demo [FILE]', 'AES-128-GCM:AES-256-GCM', '%s:%d', 'LOW:speed:x'];
    expect(lists(['SSL_set_cipher_list'], ...others)).toEqual([]);
  });

  it('of GnuTLS may be one word; what only adds to the default is none', () => {
    expect(lists(['gnutls_priority_init'], 'NORMAL', 'SECURE256:-VERS-TLS1.0')).toEqual(['NORMAL', 'SECURE256:-VERS-TLS1.0']);
    expect(lists(['gnutls_priority_init2'], '-VERS-TLS1.0:-VERS-TLS1.1')).toEqual([]);
    expect(lists(['SSL_CTX_set_cipher_list'], 'NORMAL')).toEqual([]);
  });

  it('name the policy of the system', () => {
    expect(lists(['SSL_CTX_set_cipher_list'], 'PROFILE=SYSTEM')).toEqual(['PROFILE=SYSTEM']);
    expect(lists(['gnutls_priority_set_direct'], '@SYSTEM')).toEqual(['@SYSTEM']);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 100 }, (_, index) => `HIGH:!aNULL:AES${index}`);
    expect(lists(['SSL_CTX_set_cipher_list'], ...many)).toHaveLength(16);
  });
});
