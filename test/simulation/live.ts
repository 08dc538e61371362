import type { Story } from './story.ts';

/** Lets worlds live to their end, many at a time: between two things that happen, whoever was woken goes on as far as it can. */
export async function live(next: () => Story | undefined, ended: (story: Story) => Promise<void>, atOnce = 16): Promise<void> {
  let living: Story[] = [];
  for (;;) {
    while (living.length < atOnce) {
      const story = next();
      if (story === undefined) break;
      living.push(story);
    }
    if (living.length === 0) return;
    const over = living.filter(({ world }) => !world.scheduler.step());
    await new Promise((resolve) => { setImmediate(resolve); });
    // What was woken last may have given the world something more to do.
    const gone = over.filter(({ world }) => world.scheduler.idle);
    for (const story of gone) await ended(story);
    living = living.filter((story) => !gone.includes(story));
  }
}
