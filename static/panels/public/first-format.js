// A browser's first formatter reads the list of its languages, which takes as long as drawing a panel does. It is made
// here, while the panel's own files are on their way.
new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(0);
