import type { ElfReader } from './reader.js';

/** Functions of OpenSSL and GnuTLS that take a text which says what ciphers may be used (SSL_CTX_set_cipher_list(3), gnutls_priority_init(3)). */
const setters = new Set([
  'SSL_CTX_set_cipher_list',
  'SSL_set_cipher_list',
  'SSL_CTX_set_ciphersuites',
  'SSL_set_ciphersuites',
  'gnutls_priority_init',
  'gnutls_priority_init2',
  'gnutls_priority_set_direct',
]);

/** The file's beginning that is looked at. */
const maxBytes = 1 << 26;
const maxLists = 16;

/** A text between NULs that could be such a list. */
const candidate = /(?<=\0)[A-Z@][A-Za-z0-9@!+\-_:=.,%]{2,511}(?=\0)/g;
/** Sets and algorithms that lists of either library name (ciphers(1); GnuTLS manual, "Priority Strings"). */
const word =
  /^[!+-]?(?:ALL|HIGH|MEDIUM|LOW|EXP\w*|[aek](?:NULL|RSA|DSS|DH|ECDH\w*)|NULL|ADH|AECDH|MD5|RC4|3?DES|SEED|SSLv[23]|EE?(?:C?DH)|ECDHE\S*|DHE\S*|AES(?:\d[\w-]*|GCM|CCM8?)|CAMELLIA\S*|CHACHA20\S*|TLS_[A-Z0-9_]+|NONE|SECURE\d+|PERFORMANCE|PFS|SUITEB\w*|VERS-\S+|CIPHER-ALL|ARCFOUR-\d+)$/;
const gnutls = /^(?:NORMAL|SECURE(?:128|192|256)|PERFORMANCE|PFS|LEGACY)(?::|$)/;
const system = /^(?:PROFILE=SYSTEM|@SYSTEM)/;

/** Texts of the file that look like such lists, where it imports one of the functions; each once. */
export function cipherLists(reader: ElfReader, imports: readonly string[]): string[] {
  if (!imports.some((name) => setters.has(name))) return [];
  const usesGnutls = imports.some((name) => name.startsWith('gnutls_priority_'));
  const bytes = reader.slice(0, Math.min(reader.size, maxBytes)) ?? new Uint8Array(0);
  const lists = new Set<string>();
  for (const [text] of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').matchAll(candidate)) {
    if (lists.size === maxLists) break;
    if (system.test(text) || (usesGnutls && gnutls.test(text)) || isList(text)) lists.add(text);
  }
  return [...lists];
}

/** At least two members, the first of which and one more is known. */
function isList(text: string): boolean {
  const members = text.split(/[:,]/);
  return members.length > 1 && word.test(members[0] ?? '') && members.slice(1).some((member) => word.test(member));
}
