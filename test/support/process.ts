import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** A program that a test started, and what it said. */
export class Running {
  readonly #child: ChildProcess;
  #output = '';
  readonly exit: Promise<number | null>;

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd?: string) {
    this.#child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.exit = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
    this.#child.once('error', (error) => (this.#output += String(error)));
  }

  get output(): string {
    return this.#output;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Waits until `ready` holds; fails with what the program said when it ends or takes too long. */
  async until(ready: () => boolean | Promise<boolean>, milliseconds = 30_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (!(await ready())) {
      if (this.#child.exitCode !== null)
        throw new Error(`the program ended with ${this.#child.exitCode}:\n${this.#output}`);
      if (Date.now() > deadline) throw new Error(`the program was not ready in time:\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends the program at once, as a crash would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exit;
  }

  /** Asks the program to stop and waits for it; insists after ten seconds. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      const insist = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
      await this.exit;
      clearTimeout(insist);
    }
    return this.#child.exitCode;
  }
}
