/** How long things of one kind took, in milliseconds. */
export interface Times { of<T>(name: string, act: () => Promise<T>): Promise<T>; table(): string }

export function newTimes(): Times {
  const all = new Map<string, number[]>();
  return {
    async of(name, act) {
      const from = performance.now();
      const done = await act();
      all.set(name, [...all.get(name) ?? [], performance.now() - from]);
      return done;
    },
    /** In the order in which they first happened: how many, the middle one, all but the slowest twentieth, and the slowest. */
    table() {
      const rows = [...all].map(([name, took]) => {
        const sorted = took.toSorted((a, b) => a - b);
        const share = (of: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0).toFixed(0).padStart(8);
        return `${name.padEnd(40)}${String(took.length).padStart(6)}${share(0.5)}${share(0.95)}${share(1)}`;
      });
      return [`${'milliseconds'.padEnd(40)}${'times'.padStart(6)}${'median'.padStart(8)}${'95 %'.padStart(8)}${'most'.padStart(8)}`, ...rows].join('\n');
    },
  };
}
