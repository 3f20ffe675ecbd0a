import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message';
import Skeleton from '@atlaskit/skeleton';
import { Failed } from '../../../kit/failed';
import { LoadingRegion } from '../../../shell/loading-region';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { datesRequest, type Draft } from '../draft';
import { StepFrame } from '../../../shell/step-frame';
import { usePreview } from '../use-preview';
import { NOBODY_YET } from './nobody-yet';
import { AddedRoles } from './added-roles';
import { ModuleOwners } from './module-owners';
import { PeopleForm } from './people-form';
import { unownedRoles } from './unowned-roles';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The fourth step: who holds each of the template's roles. Nobody is allowed, and shown. */
export function PeopleStep({ draft, onDraft, onBack, onNext }: Props) {
  const { texts } = useViewer(importTexts);
  const { preview, failed, retry } = usePreview(datesRequest(draft));
  const people = draft.people ?? NOBODY_YET;
  const setScope = (scope: Draft['scope']) => onDraft({ ...draft, scope });
  const keepsThem = preview !== null && !preview.wave.isNew && draft.people === null;
  const unowned = preview === null ? null : unownedRoles(preview.roles, people);
  return (
    <StepFrame
      heading={texts.people.heading}
      intro={texts.people.intro}
      footer={
        <>
          <Button onClick={onBack}>{texts.back}</Button>
          <Button appearance="primary" isDisabled={preview === null && failed === null} onClick={onNext}>
            {texts.next}
          </Button>
          {unowned === null || keepsThem ? null : (
            <span role="status" className="rw-subtle rw-number">
              {people.assign && preview?.assignment.mayAssign !== false
                ? unowned.roles === 0
                  ? texts.people.allOwned
                  : texts.people.unowned(unowned.roles, unowned.issues)
                : texts.people.assignsNobody}
            </span>
          )}
        </>
      }
    >
      {failed === null ? null : <Failed title={texts.people.failed} error={failed.error} onRetry={retry} />}
      {preview === null ? (
        failed === null ? (
          <PeopleSkeleton />
        ) : null
      ) : keepsThem ? (
        <SectionMessage appearance="information" title={texts.people.keeps(preview.wave.code)}>
          <div className="rw-stack-100">
            <p>{texts.people.keepsHow}</p>
            <div>
              <Button onClick={() => onDraft({ ...draft, people: NOBODY_YET })}>{texts.people.mapAnew}</Button>
            </div>
          </div>
        </SectionMessage>
      ) : (
        <>
          {preview.wave.isNew ? null : (
            <div>
              <Button onClick={() => onDraft({ ...draft, people: null })}>
                {texts.people.keepAfterAll(preview.wave.code)}
              </Button>
            </div>
          )}
          <PeopleForm
            roles={preview.roles}
            people={people}
            mayAssign={preview.assignment.mayAssign}
            onPeople={(next) => onDraft({ ...draft, people: next })}
          />
        </>
      )}
      {preview === null ? null : (
        <>
          <ModuleOwners roles={preview.roles} nodes={preview.nodes} scope={draft.scope} onScope={setScope} />
          <AddedRoles roles={preview.roles} scope={draft.scope} onScope={setScope} />
        </>
      )}
    </StepFrame>
  );
}

function PeopleSkeleton() {
  return (
    <LoadingRegion>
      {[0, 1, 2, 3, 4].map((role) => (
        <Skeleton key={role} width="100%" height="48px" isShimmering />
      ))}
    </LoadingRegion>
  );
}
