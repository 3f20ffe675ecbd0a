import Button from '@atlaskit/button/default/button';
import { HelperMessage, Label } from '@atlaskit/form';
import UploadIcon from '@atlaskit/icon/core/upload';
import { LongInput } from '../../../kit/long-input';
import { useState, type DragEvent } from 'react';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { FileButton } from '../../../kit/file-button';
import { readFile } from './read-file';
import type { Source } from './upload';

interface Props {
  /** One row, for replacing a source that is already there. */
  readonly compact: boolean;
  readonly onSource: (source: Source) => void;
}

/** Where a source comes from: dropped, chosen as a file, or pasted. */
export function SourcePicker({ compact, onSource }: Props) {
  const { texts } = useViewer(importTexts);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  const take = async (file: File) => onSource(await readFile(file));
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) void take(file);
    },
  };
  if (pasting) return <PasteForm onSource={onSource} onCancel={() => setPasting(false)} />;
  const choose = (
    <FileButton
      label={compact ? texts.template.replace : texts.template.choose}
      appearance={compact ? 'default' : 'primary'}
      onFile={(file) => void take(file)}
    />
  );
  const paste = <Button onClick={() => setPasting(true)}>{texts.template.paste}</Button>;
  if (compact) {
    return (
      <div className="rw-row" {...drop}>
        {choose}
        {paste}
      </div>
    );
  }
  return (
    <div className="rw-drop" data-over={over} {...drop}>
      <UploadIcon label="" color="var(--ds-icon-subtle)" />
      <p>{over ? texts.template.dropActive : texts.template.drop}</p>
      <div className="rw-row">
        {choose}
        {paste}
      </div>
    </div>
  );
}

function PasteForm({
  onSource,
  onCancel,
}: {
  readonly onSource: (source: Source) => void;
  readonly onCancel: () => void;
}) {
  const { texts } = useViewer(importTexts);
  const [text, setText] = useState('');
  return (
    <div className="rw-stack-100">
      <div>
        <Label htmlFor="pasted-template">{texts.template.pasteLabel}</Label>
        <LongInput
          id="pasted-template"
          aria-describedby="pasted-template-help"
          minimumRows={10}
          resize="vertical"
          isMonospaced
          autoFocus
          dir="auto"
          value={text}
          onChange={setText}
        />
        <div id="pasted-template-help">
          <HelperMessage>{texts.template.pasteHelp}</HelperMessage>
        </div>
      </div>
      <div className="rw-row">
        <Button
          appearance="primary"
          isDisabled={text.trim() === ''}
          onClick={() => onSource({ name: texts.template.pastedName, bytes: new TextEncoder().encode(text) })}
        >
          {texts.template.pasteUse}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
