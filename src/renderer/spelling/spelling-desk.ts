import type { StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { PlanId } from '../../shared/ipc/contract';
import { namesIn } from '../../shared/spelling/plan-names';
import { ADDABLE, BUILT_IN_LANGUAGE, type DictionaryText } from '../../shared/spelling/spelling-facts';
import { type SpellWord, wordsIn } from '../../shared/spelling/words-in';
import type { PlanEditorHandle } from '../editor/editor-handle';
import type { FindRange } from '../editor/find/find-target';
import type { SpellingTarget } from '../editor/spelling/spelling-target';
import { answerOf } from '../store/answer-of';
import type { EditorHandles } from '../store/editor-handles';
import type { LivePlan } from '../store/live-plan';
import type { PreferencesState } from '../store/preferences-store';
import type { SettingsState } from '../store/settings-store';
import { shownAs, type ViewState } from '../store/view-state';
import { SpellChecker } from './spell-checker';

export interface SpellingNeeds {
  readonly bridge: Pick<PlandeskBridge, 'spellingFacts' | 'spellingDictionary' | 'spellingAddWord'>;
  readonly view: StoreApi<ViewState>;
  readonly editors: EditorHandles;
  readonly settings: StoreApi<SettingsState>;
  readonly preferences: StoreApi<PreferencesState>;
  readonly live: StoreApi<LivePlan>;
}

/** A word that is marked, and what may have been meant; null while that is not known. */
export interface WrongWord {
  readonly word: string;
  readonly range: FindRange;
  readonly suggestions: readonly string[] | null;
}

/** Pauses in milliseconds: after the window's start, a change of the text, and a scroll. */
const START_PAUSE = 1_200;
const TEXT_PAUSE = 350;
const VIEW_PAUSE = 120;

/** How many wrong words in view have suggestions looked for before they are asked for. */
const MOST_SUGGESTED = 30;

const NONE: readonly string[] = [];

/**
 * Marks words that are written wrong near the view of the plan in front, off the typing path. The dictionary is in a
 * worker, and there is none while spelling is switched off.
 */
export class SpellingDesk {
  #checker: SpellChecker | null = null;
  #language: string | null = null;
  #handle: PlanEditorHandle | null = null;
  #target: SpellingTarget | null = null;
  #stopTarget: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #own: ReadonlySet<string> = new Set();
  #wrong: readonly WrongWord[] = [];
  /** Whether the caret stands in what was typed last: a word is not wrong before it is finished. */
  #isTyping = false;
  #isStarted = false;

  constructor(private readonly needs: SpellingNeeds) {}

  /** Follows the plan in front from now on. Answers the function that stops it. */
  start(): () => void {
    const { bridge, view, editors, settings, preferences, live } = this.needs;
    const begin = setTimeout(async () => {
      const facts = await answerOf(() => bridge.spellingFacts());
      if (facts.ok) this.#own = new Set(facts.value.words);
      this.#isStarted = true;
      this.#settle();
    }, START_PAUSE);
    const stops = [
      view.subscribe((now, before) => {
        if (now.activeId !== before.activeId || now.editedAs !== before.editedAs || now.reviewed !== before.reviewed)
          this.#settle();
      }),
      editors.subscribe(() => this.#settle()),
      settings.subscribe((now, before) => now.spelling !== before.spelling && this.#settle()),
      preferences.subscribe(() => this.#soon(VIEW_PAUSE)),
      live.subscribe((now, before) => now.plan !== before.plan && this.#soon(TEXT_PAUSE)),
    ];
    return () => {
      clearTimeout(begin);
      for (const stop of stops) stop();
      this.#isStarted = false;
      this.#settle();
    };
  }

  /** The wrong word at a point of the window, or else at the caret. */
  wordAt(x: number, y: number): WrongWord | null {
    const place = this.#target?.placeAt(x, y) ?? null;
    const holds = ({ range }: WrongWord, at: { piece: string; offset: number } | null | undefined) =>
      at != null && range.piece === at.piece && range.from <= at.offset && at.offset <= range.to;
    const caret = this.#handle?.find.selection()?.end;
    const found = this.#wrong.find((wrong) => holds(wrong, place)) ?? this.#wrong.find((wrong) => holds(wrong, caret));
    return found ? { ...found, suggestions: this.#checker?.suggestions(found.word) ?? null } : null;
  }

  /** Puts another word in the place of a wrong one, as one undo step. */
  replace({ range }: WrongWord, word: string): void {
    this.#handle?.find.replace([{ ...range, insert: word }]);
  }

  canAdd({ word }: WrongWord): boolean {
    return ADDABLE.test(word);
  }

  /** Adds a word to the person's own, for all plans. */
  async add(word: string): Promise<void> {
    this.#own = new Set([...this.#own, word]);
    this.#check();
    const result = await answerOf(() => this.needs.bridge.spellingAddWord({ word }));
    if (result.ok) this.#own = new Set(result.value);
    else {
      this.#own = new Set([...this.#own].filter((each) => each !== word));
      this.needs.view.getState().tellProblem('Spelling', result.problem);
    }
    this.#check();
  }

  /** Takes a word as right in the plan in front. */
  async ignore(word: string): Promise<void> {
    const id = this.#frontId();
    if (id === null) return;
    const { of, change } = this.needs.preferences.getState();
    const { ignoredWords = NONE } = await of(id);
    await change(id, { ignoredWords: [...ignoredWords.filter((each) => each !== word), word] });
  }

  #frontId(): PlanId | null {
    return this.needs.view.getState().activeId;
  }

  #settle(): void {
    const { view, editors, settings } = this.needs;
    const { on, language } = settings.getState().spelling;
    const id = this.#frontId();
    const isRich = id !== null && shownAs(view.getState(), id) !== 'changes';
    this.#handle = this.#isStarted && on && isRich ? editors.get(id) : null;
    const next = this.#handle?.spelling ?? null;
    if (next !== this.#target) {
      this.#target?.mark([]);
      this.#stopTarget?.();
      this.#wrong = [];
      this.#target = next;
      this.#stopTarget = next?.subscribe((what) => this.#changed(what)) ?? null;
      if (next !== null && id !== null) void this.needs.preferences.getState().of(id);
    }
    const wanted = this.#isStarted && on ? language : null;
    if (wanted !== this.#language && (wanted === null || next !== null)) void this.#takeLanguage(wanted);
    this.#soon(0);
  }

  async #takeLanguage(language: string | null): Promise<void> {
    this.#language = language;
    this.#checker?.dispose();
    this.#checker = null;
    if (language === null) return;
    let dictionary: DictionaryText | null = null;
    if (language !== BUILT_IN_LANGUAGE) {
      const result = await answerOf(() => this.needs.bridge.spellingDictionary({ language }));
      if (this.#language !== language) return;
      if (!result.ok) {
        this.needs.view.getState().tellProblem('Spelling', result.problem);
        return;
      }
      dictionary = result.value;
    }
    const onBroken = (reason: string) => this.#broken(language, reason);
    this.#checker = new SpellChecker(dictionary, () => this.#check(), onBroken);
    this.#check();
  }

  #broken(language: string, reason: string): void {
    this.#checker?.dispose();
    this.#checker = null;
    this.needs.view.getState().tellProblem('Spelling', {
      code: 'bad-request',
      happened: `The dictionary for ${language} can’t be used: ${reason}.`,
      safe: 'Nothing was changed; spelling is not checked.',
      todo: 'Choose another language in the settings.',
    });
  }

  #changed(what: 'view' | 'text' | 'caret'): void {
    if (what === 'text') this.#isTyping = true;
    else if (what === 'caret' && this.#timer === undefined && this.#isTyping) {
      this.#isTyping = false;
      this.#soon(VIEW_PAUSE);
    }
    if (what !== 'caret') this.#soon(what === 'text' ? TEXT_PAUSE : VIEW_PAUSE);
  }

  #soon(pause: number): void {
    if (this.#target === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#check();
    }, pause);
  }

  #check(): void {
    const target = this.#target;
    const checker = this.#checker;
    if (target === null || checker === null) {
      target?.mark([]);
      this.#wrong = [];
      return;
    }
    const id = this.#frontId();
    const ignored = new Set(
      (id === null ? undefined : this.needs.preferences.getState().byPlan[id]?.ignoredWords) ?? NONE,
    );
    const live = this.needs.live.getState();
    const names = live.id === id ? namesIn(live.plan) : new Set<string>();
    const isLeft = ({ word }: SpellWord): boolean =>
      ignored.has(word) || this.#own.has(word) || this.#own.has(word.toLowerCase()) || names.has(word.toLowerCase());
    const words = target
      .near()
      .flatMap(({ id: piece, text }) => wordsIn(text).flatMap((word) => (isLeft(word) ? [] : [{ piece, ...word }])));
    checker.check(words.map(({ word }) => word));
    const caret = this.#isTyping ? this.#handle?.find.selection()?.end : undefined;
    this.#wrong = words
      .filter(
        ({ word, piece, to }) => checker.isRight(word) === false && !(caret?.piece === piece && caret.offset === to),
      )
      .map(({ word, piece, from, to }) => ({ word, range: { piece, from, to }, suggestions: null }));
    target.mark(this.#wrong.map(({ range }) => range));
    checker.wantSuggestions([...new Set(this.#wrong.map(({ word }) => word))].slice(0, MOST_SUGGESTED));
  }
}
