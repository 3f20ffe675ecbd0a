import Button from '@atlaskit/button/new';
import { HelperMessage, Label } from '@atlaskit/form';
import UploadIcon from '@atlaskit/icon/core/upload';
import TextArea from '@atlaskit/textarea';
import { useRef, useState, type DragEvent } from 'react';
import { useViewer } from '../viewer';
import type { Source } from './upload';

interface Props {
  /** One row, for replacing a source that is already there. */
  readonly compact: boolean;
  readonly onSource: (source: Source) => void;
}

/** Where a source comes from: dropped, chosen as a file, or pasted. */
export function SourcePicker({ compact, onSource }: Props) {
  const { texts } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  async function take(file: File | undefined) {
    if (file !== undefined) onSource({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer.files[0]);
    },
  };
  // Any ending is taken: what a file is, its bytes say.
  const file = (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={texts.template.choose}
      onChange={(event) => {
        void take(event.target.files?.[0]);
        event.target.value = '';
      }}
    />
  );
  const choose = (label: string) => (
    <Button appearance={compact ? 'default' : 'primary'} onClick={() => input.current?.click()}>
      {label}
    </Button>
  );
  if (pasting) return <PasteForm onSource={onSource} onCancel={() => setPasting(false)} />;
  const paste = (
    <Button appearance="subtle" onClick={() => setPasting(true)}>
      {texts.template.paste}
    </Button>
  );
  if (compact) {
    return (
      <div className="rw-row" {...drop}>
        {file}
        {choose(texts.template.replace)}
        {paste}
      </div>
    );
  }
  return (
    <div className="rw-drop" data-over={over} {...drop}>
      <UploadIcon label="" color="var(--ds-icon-subtle)" />
      <p>{over ? texts.template.dropActive : texts.template.drop}</p>
      {file}
      <div className="rw-row">
        {choose(texts.template.choose)}
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
  const { texts } = useViewer();
  const [text, setText] = useState('');
  return (
    <div className="rw-stack-100">
      <div>
        <Label htmlFor="pasted-template">{texts.template.pasteLabel}</Label>
        <TextArea
          id="pasted-template"
          aria-describedby="pasted-template-help"
          minimumRows={10}
          resize="vertical"
          isMonospaced
          autoFocus
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
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
        <Button appearance="subtle" onClick={onCancel}>
          {texts.template.pasteCancel}
        </Button>
      </div>
    </div>
  );
}
