import { useId, useState } from 'react';
import type { ImageWords } from '../../shared/images/image-words';
import type { PlanId } from '../../shared/ipc/contract';
import type { ChosenImage } from '../../shared/ipc/image-requests';
import type { Problem } from '../../shared/ipc/result';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import { useDraft } from '../ui/use-draft';
import { DialogProblem } from './DialogProblem';
import { FormButtons } from './FormButtons';

interface ImageFieldsProps {
  readonly id: PlanId;
  /** The image to change; null for a new one. */
  readonly image: ImageWords | null;
  /** The plan's text with the image as it is now described; null where it can't be written yet. */
  readonly textWith: (text: string, image: ImageWords) => string | null;
  readonly submit: string;
  readonly onCancel: () => void;
  readonly onDone: (image: ImageWords) => void;
}

/** The file of an image, typed or chosen, and what it shows. A chosen file from elsewhere is copied beside the plan. */
export function ImageFields({ id, image, textWith, submit, onCancel, onDone }: ImageFieldsProps) {
  const desk = useDesk();
  const hintId = useId();
  const [address, setAddress] = useState(image?.address ?? '');
  const [chosen, setChosen] = useState<ChosenImage | null>(null);
  const [alt, setAlt] = useState(image?.alt ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The picture that is being written. */
  const [working, setWorking] = useState<Promise<boolean> | null>(null);
  const isEmpty = address.trim() === '' && chosen === null;
  const isChanged = chosen !== null || address !== (image?.address ?? '') || alt !== (image?.alt ?? '');

  useDraft(id, isChanged ? JSON.stringify([chosen?.token ?? address, alt]) : null, {
    at: 'dialog',
    textWith: (text) => textWith(text, { alt, address: chosen?.name ?? address.trim() }),
    take: () => {
      if (!isEmpty) return finish();
      setProblem({
        code: 'bad-request',
        happened: 'The picture has no file yet.',
        safe: 'Its description stands here.',
        todo: 'Choose a file, or cancel.',
      });
      return false;
    },
  });

  async function choose(): Promise<void> {
    const result = await answerOf(() => desk.bridge.imageChoose({ id }));
    if (!result.ok) setProblem(result.problem);
    else if (result.value !== null) {
      setProblem(null);
      setChosen(result.value.address === null ? result.value : null);
      setAddress(result.value.address ?? '');
    }
  }

  /** Answers whether the plan has it. */
  async function finish(): Promise<boolean> {
    if (working !== null) return working;
    if (isEmpty) return false;
    if (chosen === null) {
      onDone({ alt, address: address.trim() });
      return true;
    }
    const adding = add(chosen);
    setWorking(adding);
    return adding;
  }

  async function add({ token }: ChosenImage): Promise<boolean> {
    const result = await answerOf(() => desk.bridge.imageAdd({ id, image: { from: 'chosen', token } }));
    setWorking(null);
    if (result.ok) onDone({ alt, address: result.value });
    else setProblem(result.problem);
    return result.ok;
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <div className="field-row">
        <label className="field">
          <span className="field__name">File</span>
          <input
            className="field__input"
            type="text"
            spellCheck={false}
            autoComplete="off"
            data-first-focus={image === null ? '' : undefined}
            placeholder="pictures/overview.png"
            value={chosen?.name ?? address}
            onChange={(event) => {
              setChosen(null);
              setAddress(event.target.value);
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => void choose()}>
          Choose…
        </button>
      </div>
      {chosen !== null && <p className="field__note">It will be copied beside the plan.</p>}
      <label className="field">
        <span className="field__name">Description</span>
        <input
          className="field__input"
          type="text"
          aria-describedby={hintId}
          data-first-focus={image === null ? undefined : ''}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
      </label>
      <p className="field__note" id={hintId}>
        Read out to those who can’t see the picture. Empty for one that adds nothing to the text.
      </p>
      <DialogProblem problem={problem} />
      <FormButtons submit={submit} disabled={isEmpty || working !== null} onCancel={onCancel} />
    </form>
  );
}
