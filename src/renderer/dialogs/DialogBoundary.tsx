import { Component, type ReactNode } from 'react';
import { DeskContext } from '../ui/desk-context';

interface DialogBoundaryProps {
  readonly children: ReactNode;
}

interface DialogBoundaryState {
  readonly failed: boolean;
}

/** Keeps a dialog that fails, or whose code can't be loaded, from taking the window with it: it is closed, and that is told. */
export class DialogBoundary extends Component<DialogBoundaryProps, DialogBoundaryState> {
  static override contextType = DeskContext;
  declare context: React.ContextType<typeof DeskContext>;
  override state: DialogBoundaryState = { failed: false };

  static getDerivedStateFromError(): DialogBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(): void {
    const view = this.context?.desk.view.getState();
    view?.closeDialog();
    view?.tellProblem('Plandesk', {
      code: 'io',
      happened: 'This dialog can’t be shown: it met an error, or a part of Plandesk is missing.',
      safe: 'Your plans are as they were.',
      todo: 'Try again. If it fails again, save your plans and start Plandesk again, or install it again.',
    });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
