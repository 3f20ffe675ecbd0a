/** Id of the heading of the part of the meeting that is looked at. */
export const MEETING_HOME = 'rw-meeting-part';
