import { err, ok, type Result } from '../../base/result.ts'
import { errorCode, systemErrorWords } from '../system-error.ts'

export interface FetchLimits {
  readonly timeoutMs: number
  readonly maxBytes: number
}

export interface FetchFailure {
  readonly kind: 'fetch_failed'
  /** A plain half-sentence: what happened, without what the server sent. */
  readonly message: string
}

/** Reads a text over HTTP, at most so long and so large, whatever the server does. */
export async function fetchText(url: string, limits: FetchLimits): Promise<Result<string, FetchFailure>> {
  const failed = (message: string) => err({ kind: 'fetch_failed' as const, message })
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return failed(`the server answered ${response.status}`)
    if (response.body === null) return failed('the server sent nothing')
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of response.body) {
      bytes += chunk.byteLength
      if (bytes > limits.maxBytes) return failed(`it is larger than ${limits.maxBytes} bytes`)
      chunks.push(chunk)
    }
    return ok(new TextDecoder('utf-8').decode(Buffer.concat(chunks)))
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return failed(`no answer within ${limits.timeoutMs / 1000} s`)
    const code = error instanceof Error ? errorCode(error.cause) : null
    return failed(
      code === null ? 'the address cannot be reached' : `the address cannot be reached: ${systemErrorWords(code)}`,
    )
  }
}
