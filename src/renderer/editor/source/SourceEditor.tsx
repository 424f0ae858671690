import type { Text } from '@codemirror/state';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlanEditorHandle, PlanPlace } from '../editor-handle';
import { documentAtOnce, documentInSlices, LONGEST_AT_ONCE } from './document-in-slices';
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

/**
 * A plan as its Markdown text. React makes its element once; everything inside is CodeMirror's. A very long text is there
 * after a moment in which the window stays free.
 */
export function SourceEditor(props: SourceEditorProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<SourceView | null>(null);
  const shown = useRef(props.revision);
  const latest = useRef(props);
  const [isBusy, setIsBusy] = useState(false);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    let isOver = false;
    const start = (text: string, doc: Text) => {
      const { place, rich } = latest.current;
      const events: SourceEvents = {
        onText: (now) => latest.current.onText(now),
        onRead: (now, blocks) => latest.current.onRead(now, blocks),
        onCaret: (caret) => latest.current.onCaret(caret),
        onAddImages: (files) => latest.current.onAddImages(files),
      };
      const made = new SourceView(element, { text, doc }, place, events, rich);
      view.current = made;
      latest.current.onHandle(made);
    };
    const startSoon = async (): Promise<void> => {
      const text = latest.current.text();
      const { revision } = latest.current;
      const doc = await documentInSlices(text, () => !isOver);
      if (doc === null) return;
      // Read anew meanwhile, as after a change by another program.
      if (latest.current.text() !== text) return startSoon();
      shown.current = revision;
      start(text, doc);
      setIsBusy(false);
    };
    const text = latest.current.text();
    if (text.length > LONGEST_AT_ONCE) {
      setIsBusy(true);
      void startSoon();
    } else {
      shown.current = latest.current.revision;
      start(text, documentAtOnce(text));
    }
    return () => {
      isOver = true;
      if (view.current === null) return;
      latest.current.onHandle(null);
      view.current.dispose();
      view.current = null;
    };
  }, []);

  const { revision } = props;
  useEffect(() => {
    if (view.current === null || shown.current === revision) return;
    shown.current = revision;
    view.current.reload(latest.current.text());
  }, [revision]);

  return <div ref={root} className="source-view" aria-busy={isBusy} />;
}
