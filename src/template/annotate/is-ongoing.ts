/** Titles of work without an end of its own. Few words on purpose: "ongoing" inside a text is mostly about something else. */
const ONGOING: readonly RegExp[] = [
  /\b(?:questions?|issues|requests|problems|concerns)\b[^.]{0,60}\b(?:that |which |as they )?aris(?:e|es|ing)\b/i,
  /\bas (?:they|these|those) (?:arise|occur|come up|come in)\b/i,
  /^(?:provide |offer |give )?(?:ongoing|continuous|continued)\b(?! (?:integration|delivery|deployment|improvement))/i,
  /\bon an ongoing basis\b/i,
];

/** Whether a title is of work that goes on until its phase ends. */
export const isOngoing = (title: string): boolean => ONGOING.some((rule) => rule.test(title));
