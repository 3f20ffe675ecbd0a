import type { Vote } from '../../../../../src/contract/gates';

export function readinessTexts() {
  return {
    readiness: {
      empty: 'Choose a wave',
      emptyBody: 'Edit the page, then this macro, to set project and wave.',
    },
    saveReport: 'Save to Confluence',
    sign: {
      open: (gate: string) => `Review and sign: ${gate}`,
      failed: 'Could not load gate',
      status: 'Gate status',
      complete: (complete: number, counted: number) => `${complete} of ${counted} complete`,
      openOf: (criterion: string, count: number) => `${criterion}: ${count} open`,
      conditions: (count: number) => (count === 1 ? '1 condition is open' : `${count} conditions are open`),
      worse: (count: number) => `Since the snapshot: ${count} worse`,
      fingerprint: 'Fingerprint',
      body: 'You cannot change a signature.',
      says: 'Your signature',
      votes: {
        go: 'Go',
        'go-with-conditions': 'Go with conditions',
        'no-go': 'No-go',
        reconvene: 'Reconvene',
        abstain: 'Abstain',
      } satisfies Record<Vote, string>,
      needVote: 'Choose one.',
      meetOn: 'Reconvene on',
      comment: 'Comment',
      sign: 'Sign',
      signed: (gate: string) => `Signed: ${gate}.`,
      snapshot: (gate: string, moment: string, age: string) => `You sign: ${gate}, as of ${moment} (${age}).`,
      reason: (reason: string, open: number) => (open === 0 ? reason : `${reason} (${open} open)`),
      openGate: 'Show open work in the gate',
      openFailed: 'Could not open the gate in Jira.',
      details: 'Details',
      notAsked: 'This gate no longer needs your signature.',
      notSigned: 'Not signed',
      changed: 'The gate has changed. Review it again, then sign.',
    },
    report: {
      frame: (sections: string) => `Runway: ${sections}`,
      failed: 'Could not load the report',
      noAccess: 'Migration status',
      noAccessBody: 'Ask the migration lead for access to the Jira project.',
      emptyBody: 'Edit the page, then this macro, to set project, wave and sections.',
    },
  };
}
