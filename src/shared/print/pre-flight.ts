/** A place in the plan's text that a finding stands for: a line, counted from 1; null for what has no line of its own. */
interface InPlan {
  readonly line: number | null;
}

/** A table whose type is smaller than that of other tables, or that stands on a page of its own orientation. */
export interface FittedTable extends InPlan {
  /** The words of its first header cells, or of its first row. */
  readonly name: string;
  readonly columns: number;
  /** Size of its type in points. */
  readonly fontSize: number;
}

/** A diagram whose words are small, or that stands on a page turned sideways. */
export interface ShrunkDiagram extends InPlan {
  /** Size of its words in points. */
  readonly fontSize: number;
  readonly turned: boolean;
}

export interface FailedDiagram extends InPlan {
  readonly reason: string;
}

export interface MissingImage extends InPlan {
  /** The address as the plan has it, shortened. */
  readonly source: string;
  readonly reason: string;
}

export interface DeadLink extends InPlan {
  readonly href: string;
  readonly words: string;
  /** A heading that is not there, a file beside the plan, or an address that nothing can open. */
  readonly reason: 'no such heading' | 'leads to a file' | 'not an address';
}

/** A character that none of our fonts has: a font of the system draws it, or an empty box stands in its place. */
export interface UncoveredGlyph extends InPlan {
  readonly character: string;
  /** As `U+1F9FF`. */
  readonly code: string;
  readonly times: number;
}

/** What came of setting a plan on pages: all that a person would want to know before handing it out. */
export interface PreFlight {
  readonly pages: number;
  readonly shrunkTables: readonly FittedTable[];
  readonly turnedTables: readonly FittedTable[];
  readonly shrunkDiagrams: readonly ShrunkDiagram[];
  readonly failedDiagrams: readonly FailedDiagram[];
  readonly missingImages: readonly MissingImage[];
  readonly deadLinks: readonly DeadLink[];
  readonly uncoveredGlyphs: readonly UncoveredGlyph[];
}

/** The report on a plan of which there is nothing to tell but its pages. */
export function plainReport(pages: number): PreFlight {
  return {
    pages,
    shrunkTables: [],
    turnedTables: [],
    shrunkDiagrams: [],
    failedDiagrams: [],
    missingImages: [],
    deadLinks: [],
    uncoveredGlyphs: [],
  };
}

/** How many findings there are; 0 for a plan that prints as it is written. */
export function countFindings(report: PreFlight): number {
  const { pages: _pages, ...lists } = report;
  return Object.values(lists).reduce((sum, list) => sum + list.length, 0);
}
