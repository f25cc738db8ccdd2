/** Terra, a repository over Fedora Linux (terra-release, anda-srpm-macros): what it adds to Fedora's set. */
export const terra = `
%_hicolordir %{_iconsdir}/hicolor
%_scalableiconsdir %{_hicolordir}/scalable/apps
%_systemd_user_unitdir %{_userunitdir}
`;
