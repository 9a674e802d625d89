import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Config } from '../core/check/config/config.ts';
import { explain } from '../files/explain.ts';
import { checkFile, type Outcome, type Task } from './check-file.ts';

/** What a worker is asked: a task, but a configuration goes over once, and later is known by its number. */
interface Request extends Omit<Task, 'config'> {
  readonly number: number | undefined;
  readonly config?: Config;
}

/** It says that it is there, and answers each request, in their order. */
type Answer = 'ready' | Outcome;

/** A task, and who waits for it. */
interface Job {
  readonly task: Task;
  readonly done: (outcome: Outcome) => void;
}

/** A worker as the main thread sees it. */
interface Hand {
  readonly thread: Worker;
  /** Given to it and not answered; it is at the first. */
  readonly jobs: Job[];
  /** It has these already. */
  readonly configs: Set<Config>;
  isReady: boolean;
  /** Why it ended. */
  error?: unknown;
}

/** So many tasks lie at a worker: it has the next at hand while the main thread writes what came of the last ones. */
const ahead = 4;

/** Who has more cores has no use for more: each takes some 100 MB, and one thread writes what all of them find. */
const usualJobs = 8;
/**
 * From so many files on a worker pays off: to start and to get up to speed takes it as long as some forty reports do (0.3 to
 * 0.6 s of processor time for each worker, where a report takes 10 to 12 ms at first and 7 later). Two threads took 1.4 s for 50
 * reports, 2.0 s for 100, 3.1 s for 200, one 1.0, 1.4 and 2.3 s: on two cores they are level at 100 and ahead from there on.
 */
const filesEach = 50;

/** How many files are checked at a time where nobody says. */
export const jobsFor = (files: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(Math.floor(files / filesEach), cores, usualJobs));

/**
 * Checks files in up to `most` threads, each of which runs `program`, whose entry calls `serve` there; they are started as
 * there is something to do. One that dies costs the file that it was at. Where none can be started files are checked here.
 */
export class Workers {
  readonly #program: string;
  #most: number;
  #hands: readonly Hand[] = [];
  /** Given to no worker yet. */
  readonly #waiting: Job[] = [];
  readonly #numbers = new Map<Config, number>();

  constructor(program: string, most: number) {
    this.#program = program;
    this.#most = most;
  }

  /** Never rejects. */
  check(task: Task): Promise<Outcome> {
    return new Promise((done) => {
      this.#waiting.push({ task, done });
      this.#deal();
    });
  }

  /** Ends the threads; what is not answered never will be. */
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

  /** The one with the least to do, a new one before any that is busy. */
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
    // The program ends where nobody does anything any more, as when the output takes nothing.
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
    // What no file is to blame for would happen to the next one, too.
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

/** Undefined where the system has no room for another. */
function startThread(program: string): Worker | undefined {
  try {
    return new Worker(program);
  } catch {
    return undefined;
  }
}

/** What a thread that `Workers` has started does: it checks what it is asked to, one file after another. */
export function serve(port: MessagePort): void {
  const configs = new Map<number, Config>();
  const tell = (answer: Answer): void => port.postMessage(answer);
  port.on('message', ({ path, file, number, config }: Request) => {
    if (number !== undefined && config) configs.set(number, config);
    tell(checkFile({ path, file, config: number === undefined ? undefined : configs.get(number) }));
  });
  tell('ready');
}
