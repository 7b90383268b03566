// What work costs, in processor time: waiting is left out, for the machines that run this do other things meanwhile. And how it
// grows, for a machine that is busy makes a small input slow too.

/** Milliseconds of work since `before`. */
export function workMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function costOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  return workMs(before);
}

const TIMES = 8;

/** Compiling, collecting, the noise of the clock: what is below it proves nothing. */
const NOISE_MS = 300;

/**
 * How often the work for a part of the input goes into the work for all of it: about 8 where it grows as the input does, 64 where with its
 * square. `work` is done on a share of the input.
 */
export async function growthOf(work: (share: number) => unknown): Promise<number> {
  await work(1 / TIMES); // what runs for the first time is compiled
  const part = Math.min(await costOf(() => work(1 / TIMES)), await costOf(() => work(1 / TIMES)));
  const whole = await costOf(() => work(1));
  return Math.max(0, whole - NOISE_MS) / Math.max(part, 1);
}

/** Far above 8, far below 64. */
export const LINEAR = 30;
