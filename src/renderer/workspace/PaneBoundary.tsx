import { Component, type ReactNode } from 'react';

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

interface PaneBoundaryState {
  readonly failed: boolean;
}

/** Keeps a plan whose editor fails from taking the other plans and the window with it. */
export class PaneBoundary extends Component<PaneBoundaryProps, PaneBoundaryState> {
  override state: PaneBoundaryState = { failed: false };

  static getDerivedStateFromError(): PaneBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="pane__failed" role="alert">
        <h1>This plan can’t be shown</h1>
        <p>Its editor met an error. The file on disk was not touched, and your other plans are not affected.</p>
        <p>Close this tab and open the plan again. Save As… still writes the text that was last known here.</p>
      </div>
    );
  }
}
