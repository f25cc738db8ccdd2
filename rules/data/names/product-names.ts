/** Names of well-known products and companies that are registered trade marks and have free counterparts, in lower case. */
export const productNames: readonly string[] = [
  ...['adobe', 'photoshop', 'illustrator', 'acrobat', 'indesign', 'lightroom', 'premiere', 'flash player'],
  ...['microsoft', 'windows explorer', 'ms office', 'excel', 'powerpoint', 'visio', 'outlook', 'visual studio', 'sharepoint', 'direct3d'],
  ...['apple', 'itunes', 'finder', 'garageband', 'final cut', 'macos', 'keynote'],
  ...['google maps', 'google earth', 'google drive', 'picasa', 'dropbox', 'evernote', 'slack', 'skype', 'zoom', 'whatsapp'],
  ...['matlab', 'mathematica', 'maple', 'autocad', 'solidworks', '3ds max', 'maya', 'coreldraw', 'quarkxpress', 'sketchup'],
  ...[
    'tetris',
    'monopoly',
    'scrabble',
    'pac-man',
    'pacman',
    'minecraft',
    'guitar hero',
    'dance dance revolution',
    'super mario',
    'mario kart',
    'worms',
    'lemmings',
  ],
  ...['nero', 'norton', 'winzip', 'winrar', 'total commander', 'winamp', 'vmware', 'splunk', 'jira', 'photoshop lightroom'],
];
