import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createCommandRunner } from './commands/command-runner';
import { startAnswer } from './start-answer';
import { createDesk } from './store/desk';
import { onceShown } from './store/once-shown';
import { DeskContext } from './ui/desk-context';
import { windowBridge } from './window-bridge';

// All of this happens while the module is loaded, and not in functions that are called later: right after that Chromium keeps
// the code of what has run, for the next start. And the plan is in what is painted first: nothing is laid out twice.

const desk = createDesk(windowBridge());
const runner = createCommandRunner(desk);
const place = document.getElementById('desk');
if (place === null) throw new Error('index.html has no element with the id "desk"');

desk.plans.getState().start(startAnswer());
const root = createRoot(place);
flushSync(() => root.render(createElement(DeskContext, { value: { desk, runner } }, createElement(App))));

// Their list alone is long, and has all of the page styled and laid out again. A window that can't have them shows what the
// system has.
onceShown(desk, () => void import('./styles/world-fonts').catch(() => undefined));
