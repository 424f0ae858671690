/** The answer of the work, or `late` where it has not come after `ms` milliseconds; the work itself goes on. */
export async function withinTime<T>(work: Promise<T>, ms: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same for work that asks whether its outcome is still wanted before it changes anything: after `late` it is not. */
export async function wantedWithin<T>(work: (isWanted: () => boolean) => Promise<T>, ms: number): Promise<T | 'late'> {
  let isWanted = true;
  const answer = await withinTime(
    work(() => isWanted),
    ms,
  );
  if (answer === 'late') isWanted = false;
  return answer;
}
