/** Names of directories that hold the code of others. */
const vendored = new Set([
  'vendor',
  'third_party',
  'third-party',
  'thirdparty',
  '3rdparty',
  '3rd_party',
  'bundled',
  'external',
  'extern',
  'deps',
  'contrib',
  'subprojects',
]);

/** Projects that are often copied into others. Source: the `bundled(…)` provides of Fedora's packages. */
const libraries = new Set(
  (
    'abseil asio bzip2 cjson curl double-conversion expat fmt freetype giflib glew glfw gnulib googletest gtest harfbuzz icu imgui jansson jemalloc json jsoncpp leveldb ' +
    'libevent libffi libjpeg libjpeg-turbo libpng libtiff libuv libwebp libxml2 libyaml libzip lua luajit lz4 lzma mbedtls miniz minizip msgpack nghttp2 nlohmann nlohmann_json ' +
    'openssl pcre pcre2 picojson protobuf pugixml pybind11 rapidjson re2 readline sdl snappy spdlog sqlite sqlite3 stb tinyxml tinyxml2 utf8cpp utfcpp xxhash yaml-cpp zlib ' +
    'zlib-ng zstd'
  ).split(' '),
);
const tests = /(?:^|\/)(?:tests?|testdata|test-data|examples?|fixtures)\//i;

/** The copy of another project that a path of the sources belongs to (`third_party/zlib`, a .jar, jquery); undefined where it shows none. */
export function bundledIn(path: string): string | undefined {
  if (tests.test(path)) return undefined;
  const names = path.split('/');
  const node = names.indexOf('node_modules');
  if (node >= 0) return names.slice(0, node + 1).join('/');
  const at = names.findIndex((name, i) => vendored.has(name.toLowerCase()) && i + 2 < names.length && libraries.has(plain(names[i + 1] ?? '')));
  if (at >= 0) return names.slice(0, at + 2).join('/');
  return /^jquery[-.\w]*\.js$|\.jar$/i.test(names.at(-1) ?? '') ? path : undefined;
}

/** `zlib` for `zlib-1.3.1` and `ZLIB`. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_]v?\d[\d.]*$/, '');

/** Copied as single files or at any commit: they have no releases that a version could name. */
const unreleased = new Set('gnulib stb imgui json minizip sdl lzma picojson re2 utfcpp'.split(' '));

/** Whether a name is that of a library whose copies have a version of a release. */
export const isReleasedLibrary = (name: string): boolean => libraries.has(name.toLowerCase()) && !unreleased.has(name.toLowerCase());
