import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Config } from '../core/check/config/config.ts';
import { explain } from '../files/explain.ts';
import { checkFile, type Outcome, type Task } from './check-file.ts';

/** A request to a worker: a task whose configuration is sent once, and later named by its number. */
interface Request extends Omit<Task, 'config'> {
  readonly number: number | undefined;
  readonly config?: Config;
}

/** A message of a worker: that it has started, then the outcome of each request, in their order. */
type Answer = 'ready' | Outcome;

/** A task with the function that takes its outcome. */
interface Job {
  readonly task: Task;
  readonly done: (outcome: Outcome) => void;
}

/** A worker as the main thread sees it. */
interface Hand {
  readonly thread: Worker;
  /** The tasks sent to it and not answered; it works on the first. */
  readonly jobs: Job[];
  /** The configurations that were sent to it. */
  readonly configs: Set<Config>;
  isReady: boolean;
  /** Why it ended. */
  error?: unknown;
}

/** Tasks sent to a worker in advance, so that it has the next at hand while the main thread writes. Its exact size does not matter. */
const ahead = 4;

/** Most workers unless the user asks for more: each takes some 100 MB, and one thread has to write what all of them find. */
const usualJobs = 8;
/**
 * Files for each worker from which it pays off. A worker takes 0.3 to 0.6 s of processor time to start and warm up, as long as
 * some forty reports (10 to 12 ms each at first, 7 ms later). Two threads took 1.4 s for 50 reports, 2.0 s for 100 and 3.1 s for
 * 200, one took 1.0, 1.4 and 2.3 s; on two cores they are level at 100 reports, and two are ahead from there on.
 */
const filesEach = 50;

/** How many files are checked at a time where the user does not say: one for each 50 files and core, at most `usualJobs`. */
export const jobsFor = (files: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(Math.floor(files / filesEach), cores, usualJobs));

/**
 * Checks files in up to `most` threads that run `program`, whose entry calls `serve`; each is started when there is work for
 * it. A thread that dies costs the file that it was at. Where no thread can be started, files are checked in this one.
 */
export class Workers {
  readonly #program: string;
  #most: number;
  #hands: readonly Hand[] = [];
  /** Tasks not yet sent to a worker. */
  readonly #waiting: Job[] = [];
  readonly #numbers = new Map<Config, number>();

  constructor(program: string, most: number) {
    this.#program = program;
    this.#most = most;
  }

  /** Checks one file. Never rejects. */
  check(task: Task): Promise<Outcome> {
    return new Promise((done) => {
      this.#waiting.push({ task, done });
      this.#deal();
    });
  }

  /** Ends the threads; open tasks are never answered. */
  close(): void {
    const hands = this.#hands;
    this.#hands = [];
    for (const { thread } of hands) void thread.terminate();
  }

  #deal(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#free();
      if (!hand && this.#most > 0) return;
      const job = this.#waiting.shift();
      if (!job) return;
      if (hand) this.#give(hand, job);
      else job.done(checkFile(job.task));
    }
  }

  /** The worker with the least to do; a new one before any that is busy. */
  #free(): Hand | undefined {
    const [idlest] = [...this.#hands].sort((a, b) => a.jobs.length - b.jobs.length);
    if (this.#hands.length < this.#most && idlest?.jobs.length !== 0) return this.#start();
    return idlest && idlest.jobs.length < ahead ? idlest : undefined;
  }

  #start(): Hand | undefined {
    const thread = startThread(this.#program);
    if (!thread) {
      this.#most = this.#hands.length;
      return this.#free();
    }
    const hand: Hand = { thread, jobs: [], configs: new Set(), isReady: false };
    this.#hands = [...this.#hands, hand];
    hand.thread.on('message', (answer: Answer) => this.#take(hand, answer));
    hand.thread.on('error', (error) => {
      hand.error = error;
    });
    hand.thread.on('exit', (code) => this.#lose(hand, code));
    return hand;
  }

  #give({ thread, jobs, configs }: Hand, job: Job): void {
    const { path, file, config } = job.task;
    const isNew = config !== undefined && !configs.has(config);
    if (isNew) configs.add(config);
    thread.postMessage({
      path,
      file,
      number: config && this.#numberOf(config),
      ...(isNew && { config }),
    } satisfies Request);
    jobs.push(job);
    // Keep the process alive while the worker works.
    thread.ref();
  }

  #take(hand: Hand, answer: Answer): void {
    if (answer === 'ready') {
      hand.isReady = true;
      return;
    }
    hand.jobs.shift()?.done(answer);
    if (hand.jobs.length === 0) hand.thread.unref();
    this.#deal();
  }

  #lose(hand: Hand, code: number): void {
    if (!this.#hands.includes(hand)) return;
    this.#hands = this.#hands.filter((each) => each !== hand);
    const { jobs, isReady, error = new Error(`线程停了，代码 ${code}`) } = hand;
    // Blame the file only if the thread had started: else the next file would fail, too.
    const guilty = isReady ? jobs.shift() : undefined;
    if (!isReady) this.#most = this.#hands.length;
    guilty?.done({ result: { path: guilty.task.path, error: explain(error) }, unused: [] });
    this.#waiting.unshift(...jobs);
    this.#deal();
  }

  #numberOf(config: Config): number {
    const known = this.#numbers.get(config) ?? this.#numbers.size;
    this.#numbers.set(config, known);
    return known;
  }
}

/** Starts a thread; undefined where the system has no room for another. */
function startThread(program: string): Worker | undefined {
  try {
    return new Worker(program);
  } catch {
    return undefined;
  }
}

/** Runs in a thread of `Workers`: checks the files that it is asked to, one after another. */
export function serve(port: MessagePort): void {
  const configs = new Map<number, Config>();
  const tell = (answer: Answer): void => port.postMessage(answer);
  port.on('message', ({ path, file, number, config }: Request) => {
    if (number !== undefined && config) configs.set(number, config);
    tell(checkFile({ path, file, config: number === undefined ? undefined : configs.get(number) }));
  });
  tell('ready');
}
