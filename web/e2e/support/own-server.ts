import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const kProgram = process.env.JINGWEI_BIN;
export const kNoProgram = 'needs the program itself: JINGWEI_BIN; ./dev e2e builds it';

/** A server with a small demo district for one test alone, gone afterwards: what it does disturbs nobody. */
export class OwnServer {
  private constructor(
    readonly url: string,
    private readonly logins: { login: string; password: string; role: string }[],
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<OwnServer> {
    const program = kProgram ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'jingwei-own-'));
    const made = execFileSync(
      program,
      ['demo', '--json', '--data', folder, '--days', '3', '--cases-per-day', '5'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const { logins } = JSON.parse(made.toString());
    const child = spawn(program, ['serve', '--data', folder, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    for await (const piece of child.stdout ?? []) {
      said += String(piece);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url) return new OwnServer(url, logins, folder, child);
    }
    throw new Error(`the server ended before it served: ${said}`);
  }

  loginOf(role: string) {
    const found = this.logins.find((one) => one.role === role);
    if (!found) throw new Error(`the demo printed no login for ${role}`);
    return found;
  }

  async stop() {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
