/**
 * Directories below /usr/lib that are the same on every architecture, so that /usr/lib is right there on 64-bit systems. Source:
 * file-hierarchy(7) ("/usr/lib"), the install layouts of systemd, udev, dracut, the kernel, Python (purelib), Node.js, Go, Rust, the JDKs, GRUB and rpm.
 */
const directories = new Set(
  (
    'alternatives binfmt.d credstore cups debug dkms dracut environment.d extensions firewalld firmware fontconfig gcc golang grub grub2 ' +
    'jvm kernel kernels locale modprobe.d modules modules-load.d mozilla NetworkManager node_modules ocf ostree pam.d pcrlock.d rpm ruby rustlib ' +
    'sendmail sysctl.d sysimage systemd sysusers.d tmpfiles.d udev go java sdk'
  ).split(' '),
);

/** Whether a path lies in such a directory, or in a tree of Python modules without compiled parts. */
export function isWordSizeNeutral(names: readonly string[]): boolean {
  const [usr, lib, directory = ''] = names;
  return usr === 'usr' && lib === 'lib' && (directories.has(directory) || /^python[0-9.]*$/.test(directory));
}
