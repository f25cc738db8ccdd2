/** AlmaLinux 9, over the Enterprise Linux set (almalinux-release). */
export const almalinux = `
%almalinux 9
%almalinux_ver 9
`;
