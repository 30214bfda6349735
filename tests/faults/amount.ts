const isLong = process.env.QINGLIAN_FAULTS === 'long';

const asked = (name: string): number | null => {
  const { [name]: text } = process.env;
  return text === undefined ? null : Number(text);
};

/** Schedules of a scenario whose share is 1; the bugs that are planted are looked for within as many seeds in either case. */
export const schedules = asked('QINGLIAN_FAULT_SCHEDULES') ?? (isLong ? 10_000 : 500);

/** Runs against processes that are killed. */
export const runs = asked('QINGLIAN_FAULT_RUNS') ?? (isLong ? 12 : 4);
