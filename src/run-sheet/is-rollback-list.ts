/** "Roll back", "rollback", "back out", "backout", "fall back", "way back". */
const ROLLBACK = /\b(?:roll(?:ing|ed)?[\s-]?backs?|back(?:ing|ed)?[\s-]?outs?|fall(?:ing)?[\s-]?backs?|way back)\b/i;

/** Whether the steps of an item are those of a rollback, by its title: they are a list of their own. */
export const isRollbackList = (title: string): boolean => ROLLBACK.test(title);
