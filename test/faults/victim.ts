import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Engines } from '../../infra/local/environment.ts';
import type { Faults } from './flaky.ts';
import type { Ask, Given } from './host.ts';

/** A portal that can be killed with everything it runs, its DynamoDB too, and started again on what is left on disk. */
export class Victim {
  readonly #given: Omit<Given, 'frozen' | 'seed'>;
  #starts = 0;
  #frozen: number;
  #child: ChildProcess | undefined;
  /** Where its engines listen now; other ports after each start. */
  engines: Engines | undefined;
  constructor(given: Omit<Given, 'seed'>) {
    this.#given = given;
    this.#frozen = given.frozen;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const given: Given = { ...this.#given, frozen: this.#frozen, seed: this.#starts * 7919 };
    // A group of its own: the engines that the process starts die with it, as in a power cut.
    this.#child = fork(path.join(import.meta.dirname, 'host.ts'), [JSON.stringify(given)], { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    ({ engines: this.engines } = await this.#answer() as { engines: Engines });
  }

  /** SIGKILL: nothing is flushed, nothing is told. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#child = undefined;
  }

  async killAndStart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** Moves the clock, which stands still otherwise; a restart goes on from there. */
  async at(moment: string): Promise<void> {
    this.#frozen = Date.parse(moment);
    await this.#ask({ at: this.#frozen });
  }

  /** Workers do what there is to do. */
  async settle(): Promise<void> { await this.#ask({ settle: true }); }

  /** From now on nothing goes wrong on the way to DynamoDB. @returns what did since the last start. */
  async calm(): Promise<Faults> { return await this.#ask({ calm: true }) as Faults; }

  async #ask(ask: Ask): Promise<unknown> {
    this.#child?.send(ask);
    return this.#answer();
  }

  async #answer(): Promise<unknown> {
    const child = this.#child;
    if (child === undefined) throw new Error('the portal does not run');
    return new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => { reject(new Error(`the portal ended with ${String(code)}`)); });
    });
  }
}
