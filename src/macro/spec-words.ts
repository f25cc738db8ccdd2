/**
 * Words behind a `%` that the spec language itself knows: rpm's macro engine leaves them as text for the parser of the spec, and no
 * distribution defines macros of these names (rpm-spec(5); the file directives of `%files`).
 */
export function isSpecWord(name: string): boolean {
  return words.has(name.toLowerCase()) || /^patch[0-9]+$/.test(name);
}

const words = new Set(
  (
    'if ifarch ifnarch ifos ifnos elif elifarch elifos else endif include ' +
    'package description prep generate_buildrequires conf build install check clean end ' +
    'pre post preun postun pretrans posttrans preuntrans postuntrans verifyscript ' +
    'trigger triggerin triggerun triggerpostun triggerprein filetrigger filetriggerin filetriggerun filetriggerpostun ' +
    'transfiletrigger transfiletriggerin transfiletriggerun transfiletriggerpostun ' +
    'files changelog sourcelist patchlist sepolicy setup patch ' +
    'attr defattr verify defverify config lang caps dev dir doc docdir license readme ghost exclude artifact missingok pubkey'
  ).split(' '),
);
