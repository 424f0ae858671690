import type { Block } from '../markdown/blocks';
import type { PlanSource } from '../markdown/plan-source';
import { readMarkdown } from '../markdown/read-markdown';
import { checklist } from './checklist';
import type { FieldRole } from './field-role';
import { frontMatterEntries } from './front-matter';
import { lineOf, type Place } from './place';
import { type Plan, planOf } from './plan';
import { type PlanStatus, planStatus } from './plan-status';
import { type ReadinessOptions, readiness } from './readiness/readiness';
import type { RuleId } from './readiness/rule';
import { targets } from './targets';

/** A plan in short, in the shape of `docs/status.schema.json`. Lines count from 1. */
export interface PlanSummary {
  readonly file: string;
  /** The words of the title; empty for a plan without one. */
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly value: string;
    readonly role: FieldRole | null;
    readonly filled: boolean;
    /** What a status means; null for other fields and for a status that is not filled in. */
    readonly state: PlanStatus | null;
    readonly line: number;
  }[];
  readonly checklist: {
    readonly done: number;
    readonly total: number;
    readonly sections: readonly { readonly heading: string; readonly done: number; readonly total: number }[];
  };
  readonly decisions: readonly {
    readonly number: number | null;
    readonly title: string;
    readonly context: string;
    readonly options: readonly {
      readonly name: string;
      readonly text: string;
      readonly pros: readonly string[];
      readonly cons: readonly string[];
      readonly chosen: boolean;
    }[];
    /** What was decided, as written; null while nothing is. */
    readonly chosen: string | null;
    readonly rationale: string;
    readonly line: number;
  }[];
  readonly contracts: readonly {
    readonly title: string;
    readonly method: string;
    readonly path: string;
    readonly auth: string;
    readonly request: string;
    readonly responses: readonly { readonly name: string; readonly status: string; readonly body: string }[];
    readonly invariants: readonly string[];
    readonly line: number;
  }[];
  readonly targets: readonly {
    readonly metric: string;
    readonly target: string;
    readonly current: string;
    /** Null where it can't be told whether the current value meets the target. */
    readonly met: boolean | null;
    readonly line: number;
  }[];
  readonly readiness: readonly { readonly rule: RuleId; readonly line: number; readonly message: string }[];
}

/** The title of a plan: its first main heading with words, else what its front matter says; empty for neither. */
export function planTitle({ blocks, sections }: Pick<Plan, 'blocks' | 'sections'>): string {
  const main = sections.find(({ heading, title }) => heading.level === 1 && title !== '');
  return main?.title ?? frontTitle(blocks[0]) ?? '';
}

function frontTitle(block: Block | undefined): string | null {
  if (block?.kind !== 'verbatim' || block.role !== 'front-matter') return null;
  const title = frontMatterEntries(block.text).find(({ name }) => name.toLowerCase() === 'title')?.value;
  return title === undefined || title === '' ? null : title;
}

/** Tells a plan in short, from its text alone. `file` is handed through. */
export function planSummary(file: string, text: string, options: ReadinessOptions): PlanSummary {
  return summaryOf(file, readMarkdown(text), options);
}

function summaryOf(file: string, source: PlanSource, options: ReadinessOptions): PlanSummary {
  const plan = planOf(source.blocks);
  const line = (place: Place) => lineOf(source, place) ?? 1;
  const { done, total, sections } = checklist(source.blocks);
  return {
    file,
    title: planTitle(plan),
    fields: plan.fields.map(({ name, value, role, isFilled, place }) => ({
      name,
      value,
      role,
      filled: isFilled,
      state: role === 'status' && isFilled ? planStatus(value) : null,
      line: line(place),
    })),
    checklist: {
      done,
      total,
      sections: sections.map((section) => ({ heading: section.title, done: section.done, total: section.total })),
    },
    decisions: plan.decisions.map((decision) => ({
      number: decision.number,
      title: decision.title,
      context: decision.context,
      options: decision.options.map(({ name, text, pros, cons }, index) => ({
        name,
        text,
        pros,
        cons,
        chosen: index === decision.chosenOption,
      })),
      chosen: decision.chosen,
      rationale: decision.rationale,
      line: line(decision.place),
    })),
    contracts: plan.contracts.map(({ title, api, invariants, place }) => ({
      title,
      method: api?.method?.text ?? '',
      path: api?.path?.text ?? '',
      auth: api?.auth?.text ?? '',
      request: api?.request?.text ?? '',
      responses: (api?.responses ?? []).map(({ name, status, text }) => ({ name, status, body: text })),
      invariants,
      line: line(place),
    })),
    targets: targets(plan).map(({ metric, target, current, met, place }) => ({
      metric,
      target,
      current,
      met,
      line: line(place),
    })),
    readiness: readiness(plan, options)
      .map(({ rule, message, place }) => ({ rule, line: line(place), message }))
      .sort((a, b) => a.line - b.line),
  };
}
