import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundleProduct, bundleWorker } from './bundles';
import type { Found, Task, TaskDone } from './task';

export interface CampaignDone {
  readonly schedules: number;
  readonly requests: number;
  readonly seconds: number;
  /** Of all processors together; more telling where others use the machine too. */
  readonly processorSeconds: number;
  /** By seed, the lowest first. */
  readonly found: readonly Found[];
  readonly lines: readonly string[];
}

const perTask = 200;

function ask(worker: Worker, task: Task): Promise<TaskDone> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (done: TaskDone) => {
      worker.off('error', reject);
      resolve(done);
    });
    worker.postMessage(task);
  });
}

/** What runs schedules: a worker for every processor, until `close`. */
export class Workers {
  private readonly workers: Worker[] = [];

  /** The product as bundled, and what runs it. */
  constructor(
    private readonly product: string,
    private readonly file: string,
  ) {}

  /** Bundles both. */
  static async open(): Promise<Workers> {
    return new Workers(...(await Promise.all([bundleProduct(), bundleWorker()])));
  }

  /**
   * Runs schedules with the seeds `from` … `from + count - 1`. With `stopAtFirst` it ends when the lowest seed that goes wrong
   * is known.
   */
  async run(whole: Task): Promise<CampaignDone> {
    const started = performance.now();
    const usedBefore = process.cpuUsage();
    const end = whole.from + whole.count;
    const results: TaskDone[] = [];
    let next = whole.from;
    const work = async (worker: Worker) => {
      while (next < end && !(whole.stopAtFirst && results.some(({ found }) => found.length > 0))) {
        const from = next;
        next = Math.min(end, from + perTask);
        results.push(await ask(worker, { ...whole, from, count: next - from }));
      }
    };
    const jobs = Math.min(availableParallelism(), Math.ceil(whole.count / perTask));
    await Promise.all(Array.from({ length: jobs }, (_, index) => work(this.worker(index))));
    const { user, system } = process.cpuUsage(usedBefore);
    const sum = (amount: (done: TaskDone) => number) => results.reduce((total, done) => total + amount(done), 0);
    return {
      schedules: sum(({ schedules }) => schedules),
      requests: sum(({ requests }) => requests),
      seconds: (performance.now() - started) / 1000,
      processorSeconds: (user + system) / 1_000_000,
      found: results.flatMap(({ found }) => found).sort((a, b) => a.seed - b.seed),
      lines: results.flatMap(({ lines }) => lines),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(worker => worker.terminate()));
  }

  private worker(index: number): Worker {
    return (this.workers[index] ??= new Worker(this.file, {
      workerData: { product: this.product },
      execArgv: ['--enable-source-maps'],
    }));
  }
}
