import { useState } from 'react';
import { textWithDescription, textWithNewImages } from '../../shared/images/image-drafts';
import type { ImageWords } from '../../shared/images/image-words';
import type { Dialog } from '../store/view-state';
import { useDesk, usePlans } from '../ui/desk-context';
import { AddImages } from './AddImages';
import { ImageFields } from './ImageFields';
import { ModalDialog } from './ModalDialog';

/** Asks which picture to insert and what it shows; first for a file of the plan, where it has none to keep it beside. */
export function ImageDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'image' }> }) {
  const { id, task } = dialog;
  const desk = useDesk();
  const hasFile = usePlans((state) => state.plans.some((plan) => plan.id === id && plan.folder !== null));

  function close(act?: (editor: NonNullable<ReturnType<typeof desk.editors.get>>) => void): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(id);
    if (editor === null) return;
    act?.(editor);
    editor.focus();
  }

  // Where the caret was when it was asked: the dialog has the focus since.
  const [line] = useState(() => desk.editors.get(id)?.place().caret?.line ?? null);

  const insert = (images: readonly ImageWords[]) => close((editor) => editor.insertImages(images));

  if (task.kind === 'change') {
    return (
      <ModalDialog title="Image" onCancel={() => close()}>
        <ImageFields
          id={id}
          image={task.image}
          textWith={(text, { alt }) => textWithDescription(text, task.image, alt)}
          submit="Apply"
          onCancel={() => close()}
          onDone={(image) => close((editor) => editor.changeImage(image))}
        />
      </ModalDialog>
    );
  }
  return (
    <ModalDialog title="Insert image" onCancel={() => close()}>
      {!hasFile ? (
        <SaveFirst onCancel={() => close()} onSave={() => desk.plans.getState().save(id)} />
      ) : task.kind === 'add' ? (
        <AddImages
          id={id}
          files={task.files}
          textWith={(text, images) => textWithNewImages(text, line, images)}
          onCancel={() => close()}
          onDone={insert}
        />
      ) : (
        <ImageFields
          id={id}
          image={null}
          textWith={(text, image) => textWithNewImages(text, line, [image])}
          submit="Insert"
          onCancel={() => close()}
          onDone={(image) => insert([image])}
        />
      )}
    </ModalDialog>
  );
}

function SaveFirst({ onCancel, onSave }: { readonly onCancel: () => void; readonly onSave: () => Promise<unknown> }) {
  const [saving, setSaving] = useState(false);
  return (
    <>
      <p className="dialog__text">
        A plan’s pictures are kept in a folder beside its file, and this plan has no file yet. Save it, and go on with
        the picture.
      </p>
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <button
          type="button"
          className="button button--primary"
          data-first-focus
          disabled={saving}
          onClick={() => {
            setSaving(true);
            // What failed is told in the status bar; the question stays.
            void onSave().finally(() => setSaving(false));
          }}
        >
          Save…
        </button>
      </div>
    </>
  );
}
