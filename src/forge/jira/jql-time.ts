/** JQL reads times in the actor's time zone, to the minute; a day earlier is before in every zone, and costs only a longer look. */
export const jqlTime = (time: Date): string =>
  new Date(time.getTime() - 26 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
