import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Place } from '../template';

/** Says that a row gets no date of its own, and why. */
export const unreadableTime = (at: Place, cell: string, why: 'unreadable' | 'no unit'): Diagnostic =>
  diagnosticAt(at, {
    code: 'timeline-unreadable',
    severity: 'warning',
    text: cell.trim(),
    ...(why === 'unreadable'
      ? {
          message:
            'This row does not say when it is due in a way that can be read. Its activities have no date of their own.',
          remedy: 'Write "T-30", "T-0", "T+7", "T-36 hours", "T+1 month" or "2 weeks before cutover".',
        }
      : {
          message:
            'The unit of this time is not clear: it can be a number of days, or of minutes or months. Its activities have no date of their own.',
          remedy: 'Write the unit: "T+5 min", "T+5 days", "T+5 months".',
        }),
  });
