import type { VerifyBridge, VerifyReport, VerifyTask } from '../../shared/verify/verify-contract';
import { tryText } from './try-text';
import { VerifyEditor } from './verify-editor';

declare global {
  interface Window {
    readonly plandeskVerify: VerifyBridge;
  }
}

const MOST_REASON = 2000;

async function report(editor: VerifyEditor, task: VerifyTask): Promise<VerifyReport> {
  try {
    return await tryText(editor, task);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', reason: reason.slice(0, MOST_REASON) };
  }
}

async function main(): Promise<void> {
  const place = document.getElementById('editor');
  if (place === null) throw new Error('verify.html has no element with the id "editor"');
  const editor = new VerifyEditor(place);
  let last: VerifyReport | null = null;
  for (;;) {
    const task = await window.plandeskVerify.next(last);
    if (task === null) return;
    last = await report(editor, task);
  }
}

main().catch((error: unknown) => {
  console.error(error);
});
