import type { ReactNode } from 'react';

interface FormButtonsProps {
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
  /** What stands before Cancel. */
  readonly children?: ReactNode;
}

/** The end of a form in a dialog: Cancel, and the button that submits it. */
export function FormButtons({ submit, disabled = false, onCancel, children }: FormButtonsProps) {
  return (
    <div className="dialog__buttons">
      {children}
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" className="button button--primary" disabled={disabled}>
        {submit}
      </button>
    </div>
  );
}
