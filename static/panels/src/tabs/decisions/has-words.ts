/** Whether one of the texts holds what was searched for. */
export const hasWords = (search: string, ...texts: readonly (string | null | undefined)[]): boolean => {
  const wanted = search.trim().toLocaleLowerCase();
  return wanted === '' || texts.some((text) => text?.toLocaleLowerCase().includes(wanted) === true);
};
