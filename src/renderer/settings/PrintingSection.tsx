import { useSettings } from '../ui/desk-context';
import { ChoiceSetting } from './ChoiceSetting';

const PAPERS = [
  { value: 'a4', name: 'A4' },
  { value: 'letter', name: 'Letter' },
] as const;

/** What an export to PDF starts from. */
export function PrintingSection() {
  const paper = useSettings((settings) => settings.paper);
  const change = useSettings((settings) => settings.change);
  return (
    <ChoiceSetting
      name="Paper"
      about="What Export PDF… offers first."
      choices={PAPERS}
      value={paper}
      onChoose={(value) => void change({ paper: value })}
    />
  );
}
