/** Rendered by the plugin `help-pages` when the panels are built; `load-help.ts` says as what. */
declare module '*.md';
