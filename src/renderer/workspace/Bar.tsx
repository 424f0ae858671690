import type { ReactNode } from 'react';

interface BarProps {
  readonly name: string;
  readonly words: string;
  readonly icon: ReactNode;
  readonly tone?: 'warn';
  readonly children: ReactNode;
}

/** One calm line above a plan: what is the matter, and what can be done about it. */
export function Bar({ name, words, icon, tone, children }: BarProps) {
  return (
    <section className="plan-bar" aria-label={name} data-tone={tone}>
      {icon}
      <p className="plan-bar__words" role="status">
        {words}
      </p>
      <span className="plan-bar__buttons">{children}</span>
    </section>
  );
}
