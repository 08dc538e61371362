/**
 * One structured line to the function's log. `facts` are ids and codes: nothing that a person typed, no names, nothing
 * of a bid. Of an error only its name and where it was thrown are told: a message may quote data.
 */
export function log(level: 'info' | 'error', what: string, facts: Readonly<Record<string, unknown>>): void {
  const plain = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value instanceof Error ? told(value) : value]));
  // The function's standard output is its log (CloudWatch); there is no other.
  process.stdout.write(`${JSON.stringify({ level, what, ...plain })}\n`);
}

const told = (error: Error): { name: string; stack: readonly string[] } =>
  ({ name: error.name, stack: (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim()) });
