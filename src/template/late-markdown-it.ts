import type MarkdownIt from 'markdown-it';

/** The Markdown package, evaluated when a text is read: opening a panel does not wait for it. */
export const markdownIt = (): typeof MarkdownIt => require('markdown-it') as typeof MarkdownIt;
