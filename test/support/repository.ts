import { fileURLToPath } from 'node:url';

/** The checkout that the tests run in; the compiled tests lie in dist/lib/test. With a slash at its end. */
export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
