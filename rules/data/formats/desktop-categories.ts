const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Categories that may stand in a desktop entry (Desktop Menu Specification 1.1, "Registered Categories": main, additional). */
export const registeredCategories: ReadonlySet<string> = new Set([
  ...list('AudioVideo Audio Video Development Education Game Graphics Network Office Science Settings System Utility'),
  ...list('Building Debugger IDE GUIDesigner Profiling RevisionControl Translation Calendar ContactManagement Database Dictionary Chart Email Finance'),
  ...list('FlowChart PDA ProjectManagement Presentation Spreadsheet WordProcessor 2DGraphics VectorGraphics RasterGraphics 3DGraphics Scanning OCR'),
  ...list('Photography Publishing Viewer TextTools DesktopSettings HardwareSettings Printing PackageManager Dialup InstantMessaging Chat IRCClient'),
  ...list('Feed FileTransfer HamRadio News P2P RemoteAccess Telephony TelephonyTools VideoConference WebBrowser WebDevelopment Midi Mixer Sequencer'),
  ...list('Tuner TV AudioVideoEditing Player Recorder DiscBurning ActionGame AdventureGame ArcadeGame BoardGame BlocksGame CardGame KidsGame'),
  ...list('LogicGame RolePlaying Shooter Simulation SportsGame StrategyGame Art Construction Music Languages ArtificialIntelligence Astronomy'),
  ...list('Biology Chemistry ComputerScience DataVisualization Economy Electricity Geography Geology Geoscience History Humanities ImageProcessing'),
  ...list('Literature Maps Math NumericalAnalysis MedicalSoftware Physics Robotics Spirituality Sports ParallelComputing Amusement Archiving'),
  ...list('Compression Electronics Emulator Engineering FileTools FileManager TerminalEmulator Filesystem Monitor Security Accessibility Calculator'),
  ...list('Clock TextEditor Documentation Adult Core KDE GNOME XFCE LXQt DDE GTK Qt Motif Java ConsoleOnly'),
  // deprecated, but known ("Application" says nothing)
  ...list('Application Applet'),
]);

/** Those that a desktop must be named for, in OnlyShowIn ("Reserved Categories"). */
export const reservedCategories: ReadonlySet<string> = new Set(['Screensaver', 'TrayIcon', 'Applet', 'Shell']);

/** Desktops by the names of OnlyShowIn and NotShowIn ("Registered OnlyShowIn Environments"), with those that came after version 1.1. */
export const registeredDesktops: ReadonlySet<string> = new Set([
  ...list('GNOME GNOME-Classic GNOME-Flashback KDE LXDE LXQt MATE Razor ROX TDE Unity XFCE EDE Cinnamon Pantheon Endless Old'),
  ...list('Budgie Deepin DDE ENLIGHTENMENT Enlightenment COSMIC Hyprland sway niri wlroots UKUI Trinity Lomiri Phosh Pop Ubuntu Dawn'),
]);
