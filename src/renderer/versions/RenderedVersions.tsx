import { useEffect, useRef, useState } from 'react';
import { openAs } from '../../shared/markdown/open-as';
import { startReading } from '../../shared/markdown/read-markdown';
import { topLines } from '../../shared/markdown/text-place';
import { lineChanges, linesWithEnds } from '../../shared/text/line-changes';
import { PlanEditor } from '../editor/PlanEditor';
import { type ChangedLines, changedBlocks } from './changed-blocks';

/** A version and the text of now as they look, side by side, with what differs marked in both. */
export function RenderedVersions({ then, now }: { readonly then: string; readonly now: string }) {
  const [changes, setChanges] = useState<{
    readonly before: readonly ChangedLines[];
    readonly after: readonly ChangedLines[];
  }>();

  useEffect(() => {
    const found = lineChanges(linesWithEnds(then), linesWithEnds(now));
    setChanges({
      before: found.map(({ fromA, toA }) => ({ from: fromA, to: toA })),
      after: found.map(({ fromB, toB }) => ({ from: fromB, to: toB })),
    });
  }, [then, now]);

  if (openAs(then) === 'source' || openAs(now) === 'source') {
    return <p className="versions__none">This text can only be shown as its source.</p>;
  }
  return (
    <div className="versions__pages">
      <Page key={`then ${then}`} name="Then, as a page" title="Then" text={then} changed={changes?.before ?? NONE} />
      {then !== now && (
        <Page key={`now ${now}`} name="Now, as a page" title="Now" text={now} changed={changes?.after ?? NONE} />
      )}
    </div>
  );
}

interface PageProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly changed: readonly ChangedLines[];
}

/** A text as it looks, in an editor that takes no input. */
function Page({ name, title, text, changed }: PageProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isRead, setRead] = useState(false);

  useEffect(() => {
    if (!isRead || changed.length === 0) return;
    const blocks = [...(root.current?.querySelector('[contenteditable]')?.children ?? [])];
    const reading = startReading(text);
    while (!reading.step(() => true));
    const source = reading.source();
    if (source === null || blocks.length !== source.blocks.length) return;
    const marked = new Set(changedBlocks(topLines(source), linesWithEnds(text), changed));
    for (const [index, block] of blocks.entries()) block.toggleAttribute('data-differs', marked.has(index));
  }, [isRead, text, changed]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="versions__page" aria-label={name} tabIndex={0}>
      <div className="versions__page-title" aria-hidden="true">
        {title}
      </div>
      <div ref={root} inert>
        <PlanEditor
          text={text}
          revision={0}
          active
          onChange={() => setRead(true)}
          onCaret={nothing}
          onFollowLink={nothing}
          onAskLink={nothing}
          onHandle={nothing}
        />
      </div>
    </section>
  );
}

const nothing = () => undefined;

const NONE: readonly ChangedLines[] = [];
