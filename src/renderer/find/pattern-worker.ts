import { matchText, type TextMatch } from '../../shared/find/match-text';

/** What the window asks: where an expression matches in each of some texts. */
export interface PatternQuestion {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

export type PatternAnswer = readonly (readonly TextMatch[])[];

// A pattern can take for ever on a text, and nothing stops it but the end of what runs it. So it runs here.
self.onmessage = ({ data }: MessageEvent<PatternQuestion>) => {
  const regex = new RegExp(data.source, data.flags);
  const answer: PatternAnswer = data.texts.map((text) => matchText(text, regex));
  self.postMessage(answer);
};
