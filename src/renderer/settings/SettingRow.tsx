import { type ReactNode, useId } from 'react';

interface SettingRowProps {
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly about?: string;
  /** Renders the control with the ids of its name and of what is said about it. */
  readonly children: (ids: { readonly nameId: string; readonly aboutId: string | undefined }) => ReactNode;
}

/** One setting: its name, what it does, and its control. */
export function SettingRow({ name, about, children }: SettingRowProps) {
  const nameId = useId();
  const aboutId = useId();
  return (
    <div className="setting">
      <div className="setting__words">
        <span className="setting__name" id={nameId}>
          {name}
        </span>
        {about !== undefined && (
          <span className="setting__about" id={aboutId}>
            {about}
          </span>
        )}
      </div>
      {children({ nameId, aboutId: about === undefined ? undefined : aboutId })}
    </div>
  );
}
