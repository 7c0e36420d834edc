import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface MeasuredRun {
  readonly seconds: number
  /** Highest resident memory that was seen, in MB; null where the system does not tell (/proc). */
  readonly peakMB: number | null
  readonly stdout: string
}

/** Runs a command as a process of its own and measures it whole, start included. */
export function measureRun(command: string, args: readonly string[], cwd: string): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let peakMB: number | null = null
    let stdout = ''
    let stderr = ''
    const poll = setInterval(() => {
      peakMB = Math.max(peakMB ?? 0, residentPeakMB(child.pid) ?? 0) || peakMB
    }, 50)
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', (error) => {
      clearInterval(poll)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(poll)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, peakMB, stdout })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr.slice(0, 2_000)}`))
    })
  })
}

/** The kernel keeps the peak itself (VmHWM), so polling seldom loses nothing but the last moment. */
function residentPeakMB(pid: number | undefined): number | null {
  if (pid === undefined) return null
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return peak === null ? null : Math.round(Number(peak[1]) / 1024)
  } catch {
    return null
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('There is no median of nothing.')
  return middle
}
