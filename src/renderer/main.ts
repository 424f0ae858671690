import '@fontsource-variable/inter/standard.css';
import '@fontsource-variable/inter/standard-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/jetbrains-mono/wght-italic.css';
import './styles/tokens.css';
import './styles/contrast.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/top-bar.css';
import './styles/panels.css';
import './styles/review.css';
import './styles/workspace.css';
import './styles/folder.css';
import './styles/folder-find.css';
import './styles/folder-table.css';
import './styles/plan-bars.css';
import './styles/find.css';
import './styles/status-bar.css';
import './styles/dialogs.css';
import './styles/settings.css';
import './styles/palette.css';
import './styles/notices.css';
import './styles/source-text.css';
import './styles/source-view.css';
import './styles/changes-view.css';
import './styles/merge.css';
import './styles/versions.css';
import './styles/plan-content.css';
import './styles/plan-code.css';
import './styles/plan-images.css';
import './styles/plan-links.css';
import './styles/plan-lists.css';
import './styles/diagrams.css';
import './styles/preview.css';
import './styles/plan-tables.css';
import './styles/block-grip.css';
import './styles/field-strip.css';
import './styles/plan-notes.css';
import './styles/templates.css';
import { giveStartAnswer } from './start-answer';
import { answerOf } from './store/answer-of';
import { windowBridge } from './window-bridge';

answerOf(() => windowBridge().windowStart())
  .then(async (answer) => {
    giveStartAnswer(answer);
    await import('./show-window');
  })
  .catch((error: unknown) => {
    const place = document.getElementById('desk');
    if (place !== null && place.childElementCount === 0) {
      place.setAttribute('role', 'alert');
      place.textContent =
        'Plandesk could not show its window. Your files and what was kept of your edits are as they were. Start Plandesk again; if this stays, install it again.';
    }
    throw error;
  });
