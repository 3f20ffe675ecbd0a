import Button from '@atlaskit/button/default/button';
import { ErrorMessage } from '@atlaskit/form';
import type { GatesView } from '../../../../../../src/contract/gate-sheet';
import type { PersonView } from '../../../../../../src/contract/source';
import { Choice } from '../../../kit/choice';
import { FindPerson } from '../../../kit/people/find-person';
import { Segments } from '../../../kit/segments';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { type GateDraft, type GateFault, type SeatDraft, slugOf } from './gate-draft';
import { TextField } from '../../../kit/text-field';

interface Props {
  readonly view: GatesView;
  readonly draft: GateDraft;
  readonly faults: readonly GateFault[];
  readonly person: (account: string | null) => PersonView | null;
  readonly onDraft: (draft: GateDraft) => void;
}

const HELD_BY = ['account', 'name', 'nobody'] as const;
const DECIDES = ['all', 'majority', 'one'] as const;

/** The seats of those who decide, each with its role and who holds it, and whose word counts how. */
export function SeatFields({ view, draft, faults, person, onDraft }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.fields;
  const { approvers } = draft;
  const nameOf = (seat: string) => view.roles.find(({ id }) => id === seat)?.name ?? seat;
  const setSeat = (key: number, change: Partial<SeatDraft>) =>
    onDraft({ ...draft, approvers: approvers.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  return (
    <fieldset className="rw-stack-100">
      <legend className="rw-legend">{words.approvers}</legend>
      {approvers.map(({ key, seat, by, account, name, deputy = null }, index) => (
        <div key={key} className="rw-card rw-stack-100" role="group" aria-label={words.seatOf(index + 1)}>
          <TextField
            label={words.seatOf(index + 1)}
            value={nameOf(seat)}
            onChange={(typed) => setSeat(key, { seat: view.roles.find((role) => role.name === typed)?.id ?? typed })}
            longest={100}
            isRequired
            wrong={faults.includes('seat') && slugOf(seat) === '' ? words.needSeat : null}
          />
          <fieldset className="rw-stack-100">
            <legend className="rw-small rw-subtle">{words.heldOf(index + 1)}</legend>
            <Segments
              name={`rw-seat-${key}`}
              value={by}
              onChange={(next) => setSeat(key, { by: next })}
              options={HELD_BY.map((value) => ({
                value,
                label: { account: words.byAccount, name: words.byName, nobody: words.byNobody }[value],
              }))}
            />
          </fieldset>
          {by === 'account' ? (
            <FindPerson
              id={`rw-seat-person-${key}`}
              label={words.person(index + 1)}
              placeholder={texts.person.nobody}
              value={person(account)}
              onChange={(next) => setSeat(key, { account: next?.account ?? null })}
            />
          ) : null}
          {by === 'name' ? (
            <TextField
              label={words.typedName(index + 1)}
              value={name}
              onChange={(typed) => setSeat(key, { name: typed })}
              longest={255}
            />
          ) : null}
          {faults.includes('held') &&
          ((by === 'account' && account === null) || (by === 'name' && name.trim() === '')) ? (
            <ErrorMessage>{words.needHeld}</ErrorMessage>
          ) : null}
          <FindPerson
            id={`rw-seat-deputy-${key}`}
            label={words.deputy(index + 1)}
            placeholder={words.noDeputy}
            value={person(deputy)}
            onChange={(next) => setSeat(key, { deputy: next?.account ?? null })}
          />
          {faults.includes('deputy') && deputy !== null && approvers.some((one) => one.account === deputy) ? (
            <ErrorMessage>{words.deputyIsApprover}</ErrorMessage>
          ) : null}
          <div>
            <Button
              spacing="compact"
              aria-label={words.removeSeat(index + 1)}
              onClick={() => onDraft({ ...draft, approvers: approvers.filter((one) => one.key !== key) })}
            >
              {words.removeSeat(index + 1)}
            </Button>
          </div>
        </div>
      ))}
      {faults.includes('same-seat') ? <ErrorMessage>{words.sameSeat}</ErrorMessage> : null}
      <div className="rw-row">
        <Button spacing="compact" onClick={() => add('')}>
          {words.addSeat}
        </Button>
        {view.roles
          .filter(({ id }) => !approvers.some(({ seat }) => seat === id))
          .slice(0, MOST_OFFERED)
          .map(({ id, name }) => (
            <Button key={id} spacing="compact" onClick={() => add(id)}>
              {words.addRole(name)}
            </Button>
          ))}
      </div>
      {approvers.length < 2 ? null : (
        <fieldset className="rw-stack-100">
          <legend className="rw-legend">{words.decides}</legend>
          <Segments
            name="rw-gate-decides"
            value={draft.decides}
            onChange={(decides) => onDraft({ ...draft, decides })}
            options={DECIDES.map((value) => ({ value, label: words.decidesBy[value] }))}
          />
          {draft.decides === 'one' ? (
            <div>
              <Choice
                id="rw-gate-decides-seat"
                label={words.decidesSeat}
                placeholder={words.decidesSeat}
                options={approvers
                  .filter(({ seat }) => slugOf(seat) !== '')
                  .map(({ seat }) => ({ value: slugOf(seat), label: nameOf(seat) }))}
                value={slugOf(draft.decidesSeat)}
                onChange={(seat) => onDraft({ ...draft, decidesSeat: seat })}
                isInvalid={faults.includes('decides')}
              />
              {faults.includes('decides') ? <ErrorMessage>{words.needDecides}</ErrorMessage> : null}
            </div>
          ) : null}
        </fieldset>
      )}
    </fieldset>
  );

  function add(seat: string) {
    const key = Math.max(-1, ...approvers.map((one) => one.key)) + 1;
    onDraft({ ...draft, approvers: [...approvers, { key, seat, by: 'account', account: null, name: '' }] });
  }
}

/** Roles that are offered as buttons; the others are typed. */
const MOST_OFFERED = 6;
