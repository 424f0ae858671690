import { $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $isCodeNode, languageOf } from '../markdown/code-block';

/** Gives the code block at the caret another language; what else its info string says stays. Empty for none. */
export function $setCodeLanguage(word: string): void {
  const selection = $textSelection();
  const block = selection && $leafBlockOf(selection.anchor.getNode());
  if (!$isCodeNode(block)) return;
  const info = block.getInfo();
  if (languageOf(info) === word) return;
  // Without a language nothing else can be said: the first word of an info string is always one.
  const rest = word === '' ? '' : info.slice(languageOf(info).length);
  block.setInfo(word + rest);
}
