import { useEffect, useState } from 'react';
import { ENCODING_NAMES, type LegacyEncoding, SCRIPT_NAMES } from '../../shared/text/encodings';
import { answerOf } from '../store/answer-of';
import { useDesk } from '../ui/desk-context';
import { ModalDialog } from './ModalDialog';

interface Choice {
  readonly encoding: LegacyEncoding;
  readonly lines: readonly string[];
}

/** Asks which encoding a file is in that is not UTF-8, by the look of its own lines. */
export function EncodingDialog({ file, name }: { readonly file: string; readonly name: string }) {
  const desk = useDesk();
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [problem, setProblem] = useState('');
  const close = () => desk.view.getState().answerEncoding(file);

  useEffect(() => {
    void answerOf(() => desk.bridge.encodingChoices({ file })).then((result) => {
      setChoices(result.ok ? result.value : []);
      setChosen(result.ok ? (result.value[0] ?? null) : null);
      if (!result.ok) setProblem(`${result.problem.happened} ${result.problem.todo}`);
    });
  }, [desk, file]);

  async function open(): Promise<void> {
    if (chosen === null) return;
    const result = await answerOf(() => desk.plans.getState().openEncoded(file, chosen.encoding));
    if (result.ok) close();
    else setProblem(`Not all of it can be read as ${ENCODING_NAMES[chosen.encoding]}. Choose another one.`);
  }

  if (choices === null) return null;
  return (
    <ModalDialog title={`“${name}” is not in UTF-8`} onCancel={close}>
      <p className="dialog__text">
        Choose the encoding in which its letters look right. The file stays in it, and what it can’t hold is never saved
        into it.
      </p>
      {choices.length > 0 && (
        <>
          <label className="encoding__field">
            <span className="field__name">Encoding</span>
            <select
              className="field__input"
              data-first-focus
              value={chosen?.encoding}
              onChange={(event) => {
                setChosen(choices.find(({ encoding }) => encoding === event.target.value) ?? null);
                setProblem('');
              }}
            >
              {choices.map(({ encoding }) => (
                <option key={encoding} value={encoding}>
                  {ENCODING_NAMES[encoding]} – {SCRIPT_NAMES[encoding]}
                </option>
              ))}
            </select>
          </label>
          <section className="encoding__sample" aria-label="Some of its lines" aria-live="polite">
            {(chosen?.lines ?? []).map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and none moves
              <p key={at}>{line}</p>
            ))}
          </section>
        </>
      )}
      <p role="status" className="encoding__problem">
        {problem || (choices.length === 0 ? 'No encoding known here can read it.' : '')}
      </p>
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        <button type="button" className="button button--primary" disabled={chosen === null} onClick={() => void open()}>
          Open
        </button>
      </div>
    </ModalDialog>
  );
}
