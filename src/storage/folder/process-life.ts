import { readFileSync } from 'node:fs'
import { errorCode } from '../system-error.ts'

/**
 * When a process of this machine began, in clock ticks since its start, where the system tells it (`/proc/PID/stat`, proc(5)
 * field 22); else null. With the number it names one process: numbers come again, soonest in a container that begins anew.
 */
export function startOfProcess(pid: number): string | null {
  return statOf(pid)?.started ?? null
}

/**
 * Whether a process still runs. One that has ended and that nobody has asked after (a zombie, state Z) does not, and neither
 * does one whose number belongs to another by now.
 *
 * @param started as {@link startOfProcess} gave it; null where it was not known.
 */
export function isRunning(pid: number, started: string | null): boolean {
  const stat = statOf(pid)
  if (stat !== null) return !/^[ZXx]$/.test(stat.state) && (started === null || started === stat.started)
  // Another system, or one that hides the processes of others.
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

interface ProcessStat {
  readonly state: string
  readonly started: string
}

function statOf(pid: number): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before it stands in brackets and may hold spaces and brackets itself; the state is field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state = '', started = ''] = [fields[0], fields[22 - 3]]
    return /^\d+$/.test(started) ? { state, started } : null
  } catch {
    return null
  }
}
