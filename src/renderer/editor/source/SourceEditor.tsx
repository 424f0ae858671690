import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import type { PlanEditorHandle, PlanPlace } from '../editor-handle';
import type { RichHistory } from './source-timeline';
import { type SourceEvents, SourceView } from './source-view';

export interface SourceEditorProps extends SourceEvents {
  /** The plan's text with its own line ends. Read when mounted and when `revision` changes. */
  readonly text: () => string;
  readonly revision: number;
  /** Where the person is in the plan when the view opens. */
  readonly place: PlanPlace | null;
  readonly rich: RichHistory;
  /** Given once the view can be driven; null when it goes away. */
  readonly onHandle: (handle: PlanEditorHandle | null) => void;
}

/** A plan as its Markdown text. React makes its element once; everything inside is CodeMirror's. */
export function SourceEditor(props: SourceEditorProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<SourceView | null>(null);
  const shown = useRef(props.revision);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const { text, place, rich } = latest.current;
    const events: SourceEvents = {
      onText: (now) => latest.current.onText(now),
      onRead: (now, blocks) => latest.current.onRead(now, blocks),
      onCaret: (caret) => latest.current.onCaret(caret),
      onAddImages: (files) => latest.current.onAddImages(files),
    };
    const made = new SourceView(element, text(), place, events, rich);
    view.current = made;
    shown.current = latest.current.revision;
    latest.current.onHandle(made);
    return () => {
      latest.current.onHandle(null);
      made.dispose();
      view.current = null;
    };
  }, []);

  const { revision } = props;
  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    view.current?.reload(latest.current.text());
  }, [revision]);

  return <div ref={root} className="source-view" />;
}
