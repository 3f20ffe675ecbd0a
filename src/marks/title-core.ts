/** Words by which a title says that it brings something earlier up to date. */
const UPDATE = /\b(?:update|updated|revisit|refresh|if needed|as needed|if required|if necessary)\b/i;

/** Words that say what is done with a thing, and how urgently, but not which thing it is. */
const NOT_THE_THING = new Set(
  (
    'a an the and or of for your update updated updating revisit refresh review if as needed required necessary ' +
    'create define prepare develop build draft document write'
  ).split(' '),
);

export const saysUpdate = (title: string): boolean => UPDATE.test(title);

/** What a title speaks of: its words in small letters, less what is only said about them. */
export const coreOfTitle = (title: string): string =>
  (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !NOT_THE_THING.has(word)).join(' ');
