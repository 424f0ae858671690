import { useEffect, useState } from 'react';
import { imageKind, isTooLarge, MOST_IMAGE_BYTES } from '../../shared/images/image-kind';
import type { ImageWords } from '../../shared/images/image-words';
import type { PlanId } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/ipc/result';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import { useDraft } from '../ui/use-draft';
import { DialogProblem } from './DialogProblem';
import { FormButtons } from './FormButtons';

interface AddImagesProps {
  readonly id: PlanId;
  readonly files: readonly File[];
  /** The plan's text with the pictures as they are now described; null where there is nothing to write. */
  readonly textWith: (text: string, images: readonly ImageWords[]) => string | null;
  readonly onCancel: () => void;
  readonly onDone: (images: readonly ImageWords[]) => void;
}

/** A picture that was read: shown, or refused with the reason. */
interface ReadPicture {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly url: string | null;
  readonly refused: string | null;
}

async function readPicture(file: File): Promise<ReadPicture> {
  const none = { name: file.name, bytes: new Uint8Array(), url: null };
  const tooLarge = { ...none, refused: 'It is too large: 20 MB and 60 million pixels are the most.' };
  if (file.size > MOST_IMAGE_BYTES) return tooLarge;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = imageKind(bytes);
    if (kind === null) return { ...none, refused: 'It is no picture that can be shown.' };
    if (isTooLarge(kind, bytes.length)) return tooLarge;
    return { name: file.name, bytes, url: URL.createObjectURL(new Blob([bytes], { type: kind.mime })), refused: null };
  } catch {
    return { ...none, refused: 'It could not be read.' };
  }
}

/** Asks what pasted or dropped pictures show, and then keeps them beside the plan. */
export function AddImages({ id, files, textWith, onCancel, onDone }: AddImagesProps) {
  const desk = useDesk();
  const [pictures, setPictures] = useState<readonly ReadPicture[] | null>(null);
  const [words, setWords] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The pictures that are being written. */
  const [working, setWorking] = useState<Promise<boolean> | null>(null);

  useEffect(() => {
    let isGone = false;
    let shown: readonly ReadPicture[] = [];
    const release = () => {
      for (const { url } of shown) if (url !== null) URL.revokeObjectURL(url);
    };
    void Promise.all(files.map(readPicture)).then((read) => {
      shown = read;
      if (isGone) release();
      else setPictures(read);
    });
    return () => {
      isGone = true;
      release();
    };
  }, [files]);

  const good = pictures?.filter(({ refused }) => refused === null) ?? [];

  useDraft(id, good.length > 0 ? JSON.stringify(words) : null, {
    at: 'dialog',
    textWith: (text) =>
      textWith(text, pictures?.map(({ name }, at) => ({ alt: words[at] ?? '', address: name || 'picture' })) ?? []),
    take: finish,
  });

  /** Answers whether the plan has all that can be shown. */
  async function finish(): Promise<boolean> {
    if (working !== null) return working;
    if (pictures === null || good.length === 0) return false;
    const adding = add(pictures);
    setWorking(adding);
    return adding;
  }

  async function add(all: readonly ReadPicture[]): Promise<boolean> {
    const images: ImageWords[] = [];
    let isWhole = true;
    for (const [index, { bytes, name, refused }] of all.entries()) {
      if (refused !== null) continue;
      const result = await answerOf(() => desk.bridge.imageAdd({ id, image: { from: 'bytes', bytes, name } }));
      if (!result.ok) {
        // Those that are kept by now are inserted; what stopped the others is told.
        if (images.length > 0) desk.view.getState().tellProblem('Insert image', result.problem);
        else setProblem(result.problem);
        isWhole = false;
        break;
      }
      images.push({ alt: words[index] ?? '', address: result.value });
    }
    setWorking(null);
    if (images.length > 0) onDone(images);
    return isWhole;
  }

  return (
    <form
      aria-busy={pictures === null || working !== null}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <p className="dialog__text">
        {files.length === 1 ? 'The picture is kept' : 'The pictures are kept'} in a folder beside the plan. The
        description is read out to those who can’t see it; leave it empty where it adds nothing to the text.
      </p>
      <ul className="new-images">
        {pictures?.map(({ name, url, refused }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pictures neither come nor go, and two may have one name
          <li className="new-images__item" key={index}>
            <div className="new-images__frame">
              {url !== null && <img className="new-images__picture" src={url} alt="" />}
            </div>
            {refused === null ? (
              <label className="field">
                <span className="field__name">Description of {name || 'the picture'}</span>
                <input
                  className="field__input"
                  type="text"
                  // biome-ignore lint/a11y/noAutofocus: the field comes once the picture is read, in a dialog that has the focus
                  autoFocus={index === 0}
                  value={words[index] ?? ''}
                  onChange={(event) => {
                    const { value } = event.target;
                    setWords((now) => pictures.map((_, at) => (at === index ? value : (now[at] ?? ''))));
                  }}
                />
              </label>
            ) : (
              <p className="new-images__refused">
                {name || 'The picture'}: {refused}
              </p>
            )}
          </li>
        ))}
      </ul>
      <DialogProblem problem={problem} />
      <FormButtons submit="Insert" disabled={good.length === 0 || working !== null} onCancel={onCancel} />
    </form>
  );
}
