/**
 * pkg-config modules by the -devel package that has them, where one package has one main module. Source: the `pkgconfig(…)` provides of Fedora
 * 43's packages of these names, and the .pc files of their upstreams.
 */
export const pkgconfigNames: ReadonlyMap<string, string> = new Map(
  (
    'alsa-lib-devel=alsa avahi-devel=avahi-client cairo-devel=cairo dbus-devel=dbus-1 expat-devel=expat fftw-devel=fftw3 flac-devel=flac fontconfig-devel=fontconfig ' +
    'freetype-devel=freetype2 fribidi-devel=fribidi fuse3-devel=fuse3 gdk-pixbuf2-devel=gdk-pixbuf-2.0 glib2-devel=glib-2.0 gnutls-devel=gnutls ' +
    'gobject-introspection-devel=gobject-introspection-1.0 gstreamer1-devel=gstreamer-1.0 gtk2-devel=gtk+-2.0 gtk3-devel=gtk+-3.0 gtk4-devel=gtk4 harfbuzz-devel=harfbuzz ' +
    'hunspell-devel=hunspell jansson-devel=jansson json-c-devel=json-c json-glib-devel=json-glib-1.0 lcms2-devel=lcms2 libX11-devel=x11 libXext-devel=xext ' +
    'libXrandr-devel=xrandr libadwaita-devel=libadwaita-1 libarchive-devel=libarchive libcap-devel=libcap libcurl-devel=libcurl libdrm-devel=libdrm libevent-devel=libevent ' +
    'libffi-devel=libffi libjpeg-turbo-devel=libjpeg libnotify-devel=libnotify libpng-devel=libpng libpq-devel=libpq libseccomp-devel=libseccomp libsecret-devel=libsecret-1 ' +
    'libsndfile-devel=sndfile libsoup3-devel=libsoup-3.0 libssh2-devel=libssh2 libtiff-devel=libtiff-4 libusb1-devel=libusb-1.0 libuuid-devel=uuid libuv-devel=libuv ' +
    'libva-devel=libva libvorbis-devel=vorbis libwebp-devel=libwebp libxcb-devel=xcb libxkbcommon-devel=xkbcommon libxml2-devel=libxml-2.0 libxslt-devel=libxslt ' +
    'libyaml-devel=yaml-0.1 libzip-devel=libzip libzstd-devel=libzstd lua-devel=lua ncurses-devel=ncurses nettle-devel=nettle opus-devel=opus pango-devel=pango ' +
    'pcre2-devel=libpcre2-8 pipewire-devel=libpipewire-0.3 pixman-devel=pixman-1 polkit-devel=polkit-gobject-1 poppler-glib-devel=poppler-glib pulseaudio-libs-devel=libpulse ' +
    'SDL2-devel=sdl2 sqlite-devel=sqlite3 systemd-devel=libsystemd taglib-devel=taglib vte291-devel=vte-2.91 wayland-devel=wayland-client wayland-protocols-devel=wayland-protocols ' +
    'xz-devel=liblzma zlib-devel=zlib openssl-devel=openssl'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
