import { Check } from 'lucide-react';
import { countFindings, type PreFlight } from '../../shared/print/pre-flight';

interface Row {
  readonly words: string;
  readonly line: number | null;
}

interface PreFlightGroup {
  readonly name: string;
  readonly rows: readonly Row[];
}

function groupsOf(report: PreFlight): readonly PreFlightGroup[] {
  const points = (size: number) => `${Math.round(size * 10) / 10} pt`;
  return [
    {
      name: 'Diagrams that can’t be drawn',
      rows: report.failedDiagrams.map(({ reason, line }) => ({ words: reason, line })),
    },
    {
      name: 'Pictures that are missing',
      rows: report.missingImages.map(({ source, reason, line }) => ({ words: `${source}: ${reason}`, line })),
    },
    {
      name: 'Links that lead nowhere',
      rows: report.deadLinks.map(({ words, href, reason, line }) => ({ words: `${words || href}: ${reason}`, line })),
    },
    {
      name: 'Tables on a page turned sideways',
      rows: report.turnedTables.map(({ name, columns, line }) => ({ words: `${name} (${columns} columns)`, line })),
    },
    {
      name: 'Tables in smaller type',
      rows: report.shrunkTables.map(({ name, fontSize, line }) => ({ words: `${name} (${points(fontSize)})`, line })),
    },
    {
      name: 'Diagrams in small type or turned sideways',
      rows: report.shrunkDiagrams.map(({ fontSize, turned, line }) => ({
        words: `${turned ? 'on a page turned sideways, ' : ''}words of ${points(fontSize)}`,
        line,
      })),
    },
    {
      name: 'Characters that no font of ours has',
      rows: report.uncoveredGlyphs.map(({ character, code, times, line }) => ({
        words: `${character} (${code}), ${times === 1 ? 'once' : `${times} times`}`,
        line,
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

interface PreFlightListProps {
  readonly report: PreFlight;
  /** Leads to a line of the plan, counted from 1. */
  readonly onGo: (line: number) => void;
}

/** What a person would want to know before handing the pages out, each with a way to it. */
export function PreFlightList({ report, onGo }: PreFlightListProps) {
  const findings = countFindings(report);
  return (
    <section className="pre-flight" aria-label="Before handing it out">
      <h3 className="pre-flight__title">Before handing it out</h3>
      <p className="pre-flight__count" role="status">
        {report.pages === 1 ? '1 page' : `${report.pages} pages`}
        {findings > 0 && `, ${findings} to look at`}
      </p>
      {findings === 0 && (
        <p className="pre-flight__fine">
          <Check aria-hidden size={15} /> Everything prints as it is written.
        </p>
      )}
      {groupsOf(report).map(({ name, rows }) => (
        <div key={name} className="pre-flight__group">
          <h4 className="pre-flight__name">{name}</h4>
          <ul className="pre-flight__rows">
            {rows.map(({ words, line }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told anew as a whole
              <li key={index}>
                {line === null ? (
                  <span className="pre-flight__row">{words}</span>
                ) : (
                  <button type="button" className="pre-flight__row" onClick={() => onGo(line)}>
                    <span className="pre-flight__words">{words}</span>
                    <span className="pre-flight__line">line {line}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
