import type { FolderState } from './folder-order';

/** A state as a shape, so that it is told without its colour; the words stand beside it. */
export function StatusMark({ state }: { readonly state: FolderState }) {
  return (
    <svg className="status-mark" data-state={state} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { readonly state: FolderState }) {
  switch (state) {
    case 'draft':
      return <circle cx="6" cy="6" r="4.25" fill="none" strokeWidth="1.5" strokeDasharray="2.2 1.6" />;
    case 'in-review':
      return (
        <>
          <circle cx="6" cy="6" r="4.25" fill="none" strokeWidth="1.5" />
          <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" stroke="none" />
        </>
      );
    case 'approved':
      return (
        <>
          <circle cx="6" cy="6" r="5" stroke="none" />
          <path className="status-mark__tick" d="m3.6 6.2 1.7 1.7 3.2-3.7" fill="none" strokeWidth="1.5" />
        </>
      );
    case 'other':
      return <rect x="2" y="2" width="8" height="8" rx="1.5" fill="none" strokeWidth="1.5" />;
    case 'none':
      return <path d="M3 6h6" strokeWidth="1.5" />;
  }
}
