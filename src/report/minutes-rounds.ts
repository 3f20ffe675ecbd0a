import { signatureOf } from '../contract/seat-accounts';
import type { Decision, GateView, RoundView, Vote } from '../contract/gates';
import type { Rag, ReportBlock, ReportCell } from '../contract/report';
import type { Naming } from './minutes';
import { VOTE_NAMES } from '../contract/check-names';
import { cell, line, ragCell, table } from './report-cells';
import { DECISION_WORDS, PARTY_WORDS, STATUS_WORDS } from './report-words';

const VOTE_RAG: Readonly<Record<Vote, Rag>> = {
  go: 'Green',
  'go-with-conditions': 'Amber',
  'no-go': 'Red',
  reconvene: 'Amber',
  abstain: '–',
};

/** What was frozen, who signed it and what was decided: every snapshot, the newest first. */
export function roundBlocks({ gate, rounds }: GateView, naming: Naming): ReportBlock[] {
  if (gate.kind !== 'decision') return [];
  if (rounds.length === 0) return [line('Nothing is signed yet.')];
  return [...rounds].reverse().flatMap((round) => roundOf(round, naming));
}

function roundOf(round: RoundView, naming: Naming): ReportBlock[] {
  const { snapshot, decision, forged } = round;
  const { person, moment } = naming;
  const frozen = `Snapshot ${snapshot.fingerprint}, ${STATUS_WORDS[snapshot.verdict.is]}, frozen by ${person(snapshot.frozenBy)} on ${moment(snapshot.frozenAt)}`;
  return [
    ...(decision === null ? [] : [line(decisionWords(decision, naming), { rag: VOTE_RAG[decision.outcome] })]),
    table({
      caption: frozen,
      columns: ['Role', 'Name', 'Signed', 'RAG', 'At', 'Comment'],
      rows: signedRows(round, naming),
    }),
    ...(forged === true ? [line('This snapshot is not what was signed: its fingerprint does not match.')] : []),
    ...round.results.map(({ is, by, at, note }) =>
      line(`Cutover ${is.replaceAll('-', ' ')} (${person(by)}, ${moment(at)})${note === '' ? '' : `: ${note}`}`),
    ),
  ];
}

/** "Decided Go although Not ready by …, 2027-03-01 09:42: reason". */
function decisionWords({ outcome, by, at, against, reason, reconvene }: Decision, { person, moment }: Naming): string {
  const although = against === null ? '' : ` although ${STATUS_WORDS[against]}`;
  const why = reason === '' ? '' : `: ${reason}`;
  const again =
    reconvene === undefined ? '' : `. Meet again on ${reconvene.date} at ${reconvene.time}: ${reconvene.change}`;
  return `Decided ${DECISION_WORDS[outcome]}${although} by ${person(by)}, ${moment(at)}${why}${again}`;
}

/** Each approver with the own signature, a sign-off that was recorded, or nothing yet. */
function signedRows({ snapshot, signatures, signOffs }: RoundView, { person, moment, seat }: Naming): ReportCell[][] {
  const seats = snapshot.approvers.map((asked): ReportCell[] => {
    const { seat: slug, held } = asked;
    const given = signOffs.find((one) => one.seat === slug);
    if (given !== undefined)
      return [
        cell(seat(slug)),
        cell(`${given.name} (${PARTY_WORDS[given.party]})`),
        cell(VOTE_NAMES[given.says]),
        ragCell(VOTE_RAG[given.says]),
        cell(given.on),
        cell(`Recorded by ${person(given.recordedBy)}${given.note === '' ? '' : `: ${given.note}`}`),
      ];
    const own = signatureOf(asked, snapshot.approvers, signatures);
    const holder = held === null ? '–' : 'account' in held ? person(held.account) : `${held.name} (no account)`;
    const name = own !== undefined && own.by === asked.deputy ? `${person(own.by)}, deputy of ${holder}` : holder;
    return own === undefined
      ? [cell(seat(slug)), cell(name), cell('Not signed'), ragCell('–'), cell('–'), cell('')]
      : [
          cell(seat(slug)),
          cell(name),
          cell(own.meetOn === undefined ? VOTE_NAMES[own.says] : `${VOTE_NAMES[own.says]} on ${own.meetOn}`),
          ragCell(VOTE_RAG[own.says]),
          cell(moment(own.at)),
          cell(own.comment),
        ];
  });
  return seats;
}
