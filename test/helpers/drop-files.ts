import type { PlanPage } from './plan-page';

/** Drops files from outside on a place of the window, or on its middle, as the system does it. */
export async function dropFiles(
  plan: PlanPage,
  paths: readonly string[],
  at?: { readonly x: number; readonly y: number },
): Promise<void> {
  const place = at ?? (await plan.page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 })));
  const session = await plan.page.context().newCDPSession(plan.page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}
