import type { SourceId } from './blocks';
import type { Region } from './region';
import type { SourceRecord } from './source-record';

/** A line that is written, without its containers' prefixes. */
export interface OutLine {
  readonly text: string;
  /** The line of the container's region that it stands for, whose prefix it keeps; -1 for a new line. */
  readonly at: number;
}

/** The container whose children are written. */
export interface Container {
  /** The container's record; null for the document and for a container that is new. */
  readonly id: SourceId | null;
  /** The lines that the children were read from; null for a container that is new. */
  readonly region: Region | null;
  /** True where blocks follow each other without blank lines if they can: in the items of a tight list. */
  readonly tight: boolean;
}

/** Whether a record's lines are lines of the container, so that gaps and prefixes around it still hold. */
export function standsIn(record: SourceRecord | undefined, container: Container): record is SourceRecord {
  return (
    record !== undefined &&
    container.region !== null &&
    record.parent === container.id &&
    record.region === container.region
  );
}

export function newLines(text: string): readonly OutLine[] {
  return text.split('\n').map((line) => ({ text: line, at: -1 }));
}

/**
 * A child's line with the prefix that its container has on it, when the line stood in the container: a line that is as
 * it was is the container's line, and a tab that the prefix shares with the text is written once.
 */
export function keptLine(text: string, prefix: string, childLine: string, containerLine: string): string | null {
  if (text === childLine) return containerLine;
  const shared = childLine.length - (containerLine.length - prefix.length);
  if (shared <= 0) return prefix + text;
  return text.startsWith(' '.repeat(shared)) ? prefix + text.slice(shared) : null;
}
