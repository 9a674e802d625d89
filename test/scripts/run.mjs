/** Child processes: run to the end, or keep and surely end. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

const windows = process.platform === 'win32';

/**
 * Runs a command to its end. `quiet` keeps its output and gives it back; else it goes where ours goes.
 * Never throws: a command that cannot be started has code 127 and says why in `output`.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    // On Windows npm and code are scripts, which only a shell starts; it wants what holds blanks in quotes.
    const script = windows && !command.endsWith('.exe');
    const quoted = (word) => (script && /[\s()&]/.test(word) ? `"${word}"` : word);
    const child = spawn(quoted(command), args.map(quoted), {
      cwd,
      env,
      shell: script,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer = timeout > 0 ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined;
    child.on('error', (error) => finish(127, String(error.message)));
    child.on('close', (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}` : ''));
    function finish(code, more) {
      clearTimeout(timer);
      resolve({ code, output: output + more });
    }
  });
}

/** Starts a process that stays. It is ended, with its whole group, by `stop`, or when we end for whatever reason. */
export function keep(command, args, { cwd = root, env = process.env, onOutput = () => {} } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows });
  child.stdout.on('data', (chunk) => onOutput(String(chunk)));
  child.stderr.on('data', (chunk) => onOutput(String(chunk)));
  const kept = {
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)).on('error', () => resolve(127))),
    async stop() {
      end(child, 'SIGTERM');
      const late = setTimeout(() => end(child, 'SIGKILL'), 3000);
      await kept.ended;
      clearTimeout(late);
      // Grandchildren (extension hosts, watchers) share the group and may outlive a server that went first.
      end(child, 'SIGKILL');
      all.delete(kept);
    },
  };
  all.add(kept);
  return kept;
}

const all = new Set();

function end(child, signal) {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

process.on('exit', () => {
  for (const { child } of all) end(child, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** Full path of the first of these commands on PATH, or undefined. */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of windows ? ['.cmd', '.exe'] : ['']) {
        const path = join(folder, name + ending);
        try {
          accessSync(path, constants.X_OK);
          return path;
        } catch {
          // Not here.
        }
      }
    }
  }
  return undefined;
}
