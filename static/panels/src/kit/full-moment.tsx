import Tooltip from '@atlaskit/tooltip';

interface Props {
  readonly at: string;
  readonly full: string;
  readonly words: string;
}

/** A moment whose full date shows while it is hovered. */
export function FullMoment({ at, full, words }: Props) {
  return (
    <Tooltip content={full}>
      {(trigger) => (
        <time {...trigger} dateTime={at} title={undefined}>
          {words}
        </time>
      )}
    </Tooltip>
  );
}
