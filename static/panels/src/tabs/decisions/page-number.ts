/** The id of a Confluence page in its address, or typed as it is; null where it is neither. */
export const pageNumber = (text: string): string | null =>
  /^\d{1,19}$/.exec(text.trim())?.[0] ??
  /\/pages\/(?:edit-v2\/)?(\d{1,19})(?:\/|\?|#|$)/.exec(text.trim())?.[1] ??
  null;
