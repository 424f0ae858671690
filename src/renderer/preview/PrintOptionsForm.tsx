import { type ReactNode, useEffect, useId, useState } from 'react';
import { FONT_SIZES, LONGEST_LINE, type PrintOptions } from '../../shared/print/print-options';
import { LINE_FIELDS } from '../../shared/print/running-line';

interface PrintOptionsFormProps {
  readonly options: PrintOptions;
  readonly onChange: (options: PrintOptions) => void;
}

type Flag = { readonly [K in keyof PrintOptions]: PrintOptions[K] extends boolean ? K : never }[keyof PrintOptions];

const SIZES = Array.from({ length: FONT_SIZES.most - FONT_SIZES.least + 1 }, (_, index) => FONT_SIZES.least + index);

/** How the pages are made. Each change makes them anew, and is kept for this plan. */
export function PrintOptionsForm({ options, onChange }: PrintOptionsFormProps) {
  const set = <K extends keyof PrintOptions>(name: K, value: PrintOptions[K]) =>
    onChange({ ...options, [name]: value });
  const flag = (name: Flag, words: string) => (
    <Tick words={words} checked={options[name]} onChange={(checked) => set(name, checked)} />
  );
  const appendix = (name: keyof PrintOptions['appendix'], words: string) => (
    <Tick
      words={words}
      checked={options.appendix[name]}
      onChange={(checked) => set('appendix', { ...options.appendix, [name]: checked })}
    />
  );
  return (
    <form className="print-options" aria-label="How it is printed" onSubmit={(event) => event.preventDefault()}>
      <Part name="Paper">
        <Choice
          name="Size"
          value={options.paper}
          choices={[
            ['a4', 'A4'],
            ['letter', 'Letter'],
          ]}
          onChange={(paper) => set('paper', paper)}
        />
        <Choice
          name="Orientation"
          value={options.landscape ? 'landscape' : 'portrait'}
          choices={[
            ['portrait', 'Portrait'],
            ['landscape', 'Landscape'],
          ]}
          onChange={(way) => set('landscape', way === 'landscape')}
        />
        <Choice
          name="Margins"
          value={options.margins}
          choices={[
            ['narrow', 'Narrow'],
            ['normal', 'Normal'],
            ['wide', 'Wide'],
          ]}
          onChange={(margins) => set('margins', margins)}
        />
        <Choice
          name="Text size"
          value={String(options.fontSize)}
          choices={[...new Set([...SIZES, options.fontSize])].map((size) => [String(size), `${size} pt`] as const)}
          onChange={(size) => set('fontSize', Number(size))}
        />
        {flag('notesMargin', 'Wide margin for notes')}
        {flag('blackAndWhite', 'Black and white')}
      </Part>
      <Part name="Front">
        {flag('cover', 'Cover page')}
        {flag('contents', 'Contents')}
        {options.contents && (
          <Choice
            name="Levels in the contents"
            value={String(options.contentsDepth)}
            choices={['1', '2', '3', '4', '5', '6'].map((level) => [level, level] as const)}
            onChange={(level) => set('contentsDepth', Number(level))}
          />
        )}
      </Part>
      <Part name="Lines on each page">
        <Line name="Header" value={options.header} onChange={(line) => set('header', line)} />
        <Line name="Footer" value={options.footer} onChange={(line) => set('footer', line)} />
        <p className="print-options__hint">
          {`Fields: ${Object.keys(LINE_FIELDS)
            .map((field) => `{${field}}`)
            .join(' ')}. A part between dots whose fields are empty is left out.`}
        </p>
        {flag('statusMark', 'Mark drafts and plans in review')}
      </Part>
      <Part name="Text">
        <Choice
          name="Start a new page at"
          value={String(options.breakBefore)}
          choices={[
            ['0', 'No heading'],
            ['1', 'Headings 1'],
            ['2', 'Headings 1 and 2'],
            ['3', 'Headings 1 to 3'],
          ]}
          onChange={(level) => set('breakBefore', Number(level))}
        />
        {flag('sectionProgress', 'Progress beside headings')}
        {flag('rowNumbers', 'Number rows of tables')}
        {flag('lineAnchors', 'Lines of the file beside headings')}
        {flag('linkNotes', 'Addresses of links as notes')}
      </Part>
      <Part name="At the end">
        {appendix('decisionLog', 'Decision log')}
        {appendix('openItems', 'Open checklist items')}
        {appendix('readiness', 'What readiness finds')}
        {appendix('changes', 'Changes since the last review')}
      </Part>
    </form>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="print-options__part">
      <legend className="print-options__name">{name}</legend>
      {children}
    </fieldset>
  );
}

interface TickProps {
  readonly words: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ words, checked, onChange }: TickProps) {
  return (
    <label className="print-options__tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {words}
    </label>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ name, value, choices, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="print-options__choice">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([each]) => each === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line is taken when the person leaves its field, or presses Enter: half a line need not be printed. */
function Line({ name, value, onChange }: LineProps) {
  const id = useId();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const take = () => {
    if (words !== value) onChange(words);
  };
  return (
    <div className="print-options__line">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className="field__input"
        value={words}
        maxLength={LONGEST_LINE}
        placeholder="None"
        spellCheck={false}
        onChange={(event) => setWords(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        }}
      />
    </div>
  );
}
