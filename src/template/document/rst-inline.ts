const LINK = /`([^`<>\n]{0,500}?)\s?<([^`<>\n]{1,2000})>`__?(?![\p{L}\p{N}_])/gu;
const LITERAL = /``([^`\n]{1,1000})``/g;

/** Inline marks of reStructuredText as Markdown's: links and literals. Emphasis is the same in both; anything else stays. */
export const rstInline = (text: string): string =>
  text.includes('`')
    ? text
        .replace(LINK, (_, words: string, target: string) => `[${words === '' ? target : words}](${target.trim()})`)
        .replace(LITERAL, '`$1`')
    : text;
