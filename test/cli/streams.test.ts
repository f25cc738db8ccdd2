import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { programPath } from '../support/program.js';

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [programPath, ...args], { stdio: 'pipe', env: { ...process.env, FORCE_COLOR: '0' } });
}

describe('the streams of the command line', () => {
  it('take it as no error that the reader of the output is gone', async () => {
    const child = start('rules', '--format', 'json');
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.destroy();
    const [status] = (await once(child, 'close')) as [number];
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });

  it('end with status 130 on an interrupt', async () => {
    const child = start('eval', '--batch');
    child.stdin?.write('{"input": "%{nil}ready"}\n');
    await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    child.kill('SIGINT');
    const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect({ status, signal }).toEqual({ status: 130, signal: null });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('hold nothing of a report that %s interrupts', async (signal, status) => {
    const child = start('check', '--format', 'json', '-', '--stdin-filename', 'demo.rpm');
    let [printed, said] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const input = child.stdin as NonNullable<ChildProcess['stdin']>;
    input.on('error', () => undefined); // the pipe breaks, which is the point
    await new Promise((resolve) => input.write(Buffer.alloc(1 << 20), resolve)); // more than a pipe holds: it is being read
    child.kill(signal);
    const [ended] = (await once(child, 'close')) as [number | null];
    expect({ ended, printed, said }).toEqual({ ended: status, printed: '', said: `speclint: ended by ${signal}; nothing was reported\n` });
  });
});
