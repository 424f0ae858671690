import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface ModalDialogProps {
  readonly title: string;
  /** `alertdialog` for a question about losing something. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Escape. */
  readonly onCancel: () => void;
  /** For content that stands side by side. */
  readonly wide?: boolean;
  /** A class of its own, for a dialog that is laid out in another way. */
  readonly className?: string;
  /** Says the title to screen readers alone. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog on the browser's own `dialog` element, which keeps the focus inside, makes the rest inert and gives
 * the focus back, without the style elements that our content security policy refuses. The element with
 * `data-first-focus` has the focus at first.
 */
export function ModalDialog({
  title,
  role = 'dialog',
  onCancel,
  wide = false,
  className = '',
  hideTitle = false,
  children,
}: ModalDialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      className={`${wide ? 'dialog dialog--wide' : 'dialog'} ${className}`}
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // A tooltip that is still open takes the Escape key before the browser gives it to the dialog.
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
      // The browser closes it by itself at a second Escape.
      onClose={() => {
        if (element.current?.open === false) onCancel();
      }}
    >
      <h2 className={hideTitle ? 'visually-hidden' : 'dialog__title'} id={titleId}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
