import Button from '@atlaskit/button/default/button';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { Dialog } from '../../../kit/dialog';
import { LongInput } from '../../../kit/long-input';
import { TextInput } from '../../../kit/text-input';
import { useState } from 'react';
import type { Preview, PreviewNode } from '../../../../../../src/contract/import';
import { Choice } from '../../../kit/choice';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { CriteriaFields, type CriterionDraft } from './criteria-fields';
import type { NodeChange } from './edition';
import { isDuration, WordsAndDays } from './words-and-days';
import { readOffset, writeOffset } from '../../../kit/dates/offset-days';

/** What the dialogue is about: a node that is there, or an item that is to come below one. */
export type NodeSubject =
  | { readonly kind: 'edit'; readonly node: PreviewNode }
  | { readonly kind: 'add'; readonly under: PreviewNode };

interface Props {
  readonly subject: NodeSubject;
  readonly roles: Preview['roles'];
  readonly milestones: Preview['dates']['milestones'];
  /** Only what differs from the node as it was opened; for a new item everything that was filled in. */
  readonly onSave: (title: string, change: NodeChange) => void;
  /** Takes the change, or the added item, back; null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

const NOBODY = '';
const T_0 = 't-0';

/** Title, owner role, offset, description, duration and criteria of one item, in the customer's edition of the template. */
export function NodeDialog({ subject, roles, milestones, onSave, onUndo, onClose }: Props) {
  const { texts } = useViewer(importTexts);
  const node = subject.kind === 'edit' ? subject.node : null;
  const before = {
    title: node?.summary ?? '',
    owner: node?.owners[0] ?? NOBODY,
    milestone: node?.offset?.milestone ?? T_0,
    days: node?.offset == null ? '' : writeOffset(node.offset),
    description: node?.description ?? '',
    duration: node?.duration === undefined ? '' : String(node.duration),
    criteria: (node?.criteria ?? []) as readonly CriterionDraft[],
  };
  const [title, setTitle] = useState(before.title);
  const [owner, setOwner] = useState(before.owner);
  const [milestone, setMilestone] = useState(before.milestone);
  const [days, setDays] = useState(before.days);
  const [description, setDescription] = useState(before.description);
  const [duration, setDuration] = useState(before.duration);
  const [criteria, setCriteria] = useState(before.criteria);
  const [asked, setAsked] = useState(false);
  const untitled = title.trim() === '';
  const span = days.trim() === '' ? null : readOffset(days);
  const badOffset = days.trim() !== '' && span === null;

  const badDuration = duration.trim() !== '' && !isDuration(duration);

  function save() {
    setAsked(true);
    if (untitled || badOffset || badDuration) return;
    const kept = criteria
      .map(({ text, evidence }) => ({ text: text.trim(), evidence }))
      .filter(({ text }) => text !== '');
    onSave(title.trim(), {
      ...(node !== null && title === before.title ? {} : { title: title.trim() }),
      ...(owner === before.owner ? {} : { owner: owner === NOBODY ? null : owner }),
      ...(days === before.days && milestone === before.milestone
        ? {}
        : { offset: span === null ? null : { milestone, ...span } }),
      ...(description === before.description ? {} : { description: description.trim() }),
      ...(duration === before.duration ? {} : { duration: duration.trim() === '' ? null : Number(duration) }),
      ...(criteria === before.criteria ? {} : { criteria: kept }),
    });
  }

  const heading =
    subject.kind === 'add'
      ? subject.under.level === 'epic'
        ? texts.edit.addTask(subject.under.summary)
        : texts.edit.addSubtask(subject.under.summary)
      : texts.edit.heading;
  return (
    <Dialog
      title={heading}
      onClose={onClose}
      width="medium"
      actions={
        <>
          {onUndo === null || node === null ? null : (
            <Button onClick={onUndo}>{node.added ? texts.edit.remove : texts.edit.undo}</Button>
          )}
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button appearance="primary" type="submit" form="node-form">
            {texts.edit.save}
          </Button>
        </>
      }
    >
      <form
        id="node-form"
        className="rw-stack-200"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div>
          <Label htmlFor="node-title">{texts.edit.title}</Label>
          <LongInput
            id="node-title"
            dir="auto"
            minimumRows={1}
            resize="smart"
            maxLength={1_000}
            value={title}
            isInvalid={asked && untitled}
            {...(asked && untitled ? { 'aria-describedby': 'node-title-fault' } : {})}
            onChange={setTitle}
          />
          {asked && untitled ? (
            <div id="node-title-fault">
              <ErrorMessage>{texts.edit.noTitle}</ErrorMessage>
            </div>
          ) : null}
        </div>
        <div>
          <Choice
            id="node-owner"
            label={texts.edit.owner}
            placeholder={texts.edit.nobody}
            options={[
              { value: NOBODY, label: texts.edit.nobody },
              ...roles.map((role) => ({ value: role.id, label: role.name })),
            ]}
            value={owner}
            onChange={setOwner}
          />
        </div>
        <div>
          <div className="rw-fields">
            <div>
              <Label htmlFor="node-offset">{texts.edit.offset}</Label>
              <TextInput
                id="node-offset"
                dir="ltr"
                placeholder={texts.edit.offsetExample}
                value={days}
                isInvalid={badOffset}
                aria-describedby="node-offset-help"
                onChange={setDays}
              />
            </div>
            <div>
              <Choice
                id="node-milestone"
                label={texts.edit.from}
                placeholder={texts.preview.choose}
                options={milestones.map(({ id, name }) => ({ value: id, label: name }))}
                value={milestone}
                onChange={setMilestone}
              />
            </div>
          </div>
          <div id="node-offset-help">
            {badOffset ? (
              <ErrorMessage>{texts.edit.badOffset}</ErrorMessage>
            ) : (
              <HelperMessage>{texts.edit.offsetHelp}</HelperMessage>
            )}
          </div>
        </div>
        <WordsAndDays
          isHidden={node !== null && node.description === undefined}
          description={description}
          onDescription={setDescription}
          duration={duration}
          isBad={badDuration}
          onDuration={setDuration}
        />
        <CriteriaFields criteria={criteria} onCriteria={setCriteria} />
      </form>
    </Dialog>
  );
}
