import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify'
import { err, ok, type Result } from '../base/result.ts'
import { cacheControlOf, contentTypeOf, isCompressible, PREVIEW_HEADERS } from './preview-headers.ts'

export interface PreviewOptions {
  /** The built folder. */
  readonly root: string
  /** 0 takes any port that is free. */
  readonly port: number
  /** The name or address to listen on, `localhost`. */
  readonly host: string
}

export interface Preview {
  /** Without a slash at the end, `http://localhost:8080`. */
  readonly url: string
  close(): Promise<void>
}

export interface CannotPreview {
  readonly kind: 'port_taken' | 'port_forbidden' | 'host_unknown' | 'no_folder'
  /** One plain sentence: what is wrong. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
}

/**
 * Serves a built public plane as any web server would: for a look on one's own machine and for tests, not for the
 * public. It writes nothing to the console and keeps no log.
 */
export async function startPreview(options: PreviewOptions): Promise<Result<Preview, CannotPreview>> {
  const root = resolve(options.root)
  if (!(await isFolder(root))) {
    return err({
      kind: 'no_folder',
      message: `There is no folder ${options.root} to show.`,
      remedy: 'Build the site first: tocsin build FOLDER --out DIR.',
    })
  }
  const server = await previewOf(root)
  try {
    await server.listen({ port: options.port, host: options.host })
  } catch (error) {
    await server.close()
    const refusal = refusalOf(error, options)
    if (refusal === null) throw error
    return err(refusal)
  }
  const address = server.addresses()[0]
  const port = typeof address === 'object' ? address.port : options.port
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return ok({ url: `http://${host}:${port}`, close: () => server.close() })
}

async function previewOf(root: string): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    // A browser keeps its connections open; without this, closing waits for them.
    forceCloseConnections: true,
    // An address that is no address (a broken %-sequence) never reaches the hooks below.
    frameworkErrors: (_error, _request, reply) => sendError(reply, 400, 'This is not an address.'),
  })
  server.addHook('onSend', async (request, reply, payload) => {
    reply.headers(PREVIEW_HEADERS)
    const isFile = reply.statusCode === 200 || reply.statusCode === 206
    if (!isFile) return payload
    const path = pathOf(request.url)
    const contentType = contentTypeOf(path)
    reply.headers({ 'content-type': contentType, 'cache-control': cacheControlOf(path) })
    if (!isCompressible(contentType)) return payload
    reply.header('vary', 'Accept-Encoding')
    const canRead = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (!canRead || reply.statusCode !== 200 || !(payload instanceof Readable)) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    // A reader who leaves ends both streams; what a file's stream fails with reaches the reply through this one.
    return request.method === 'HEAD' ? payload : pipeline(payload, createGzip(), () => undefined)
  })
  server.setNotFoundHandler((_request, reply) => sendNotFound(root, reply))
  server.setErrorHandler<Error & { readonly statusCode?: number; readonly status?: number }>(
    (error, _request, reply) => {
      const status = error.statusCode ?? error.status ?? 500
      // What leads out of the folder is not there, as far as anybody outside is concerned.
      if (status === 403 || status === 404) return sendNotFound(root, reply)
      return sendError(reply, status, status < 500 ? 'This cannot be answered.' : 'Something went wrong.')
    },
  )
  await server.register(fastifyStatic, {
    root,
    index: 'index.html',
    redirect: true,
    dotfiles: 'allow',
    allowedPath: (path) => path.split(/[\\/]/).every((name) => !name.startsWith('.') || name === '.well-known'),
  })
  return server
}

async function sendNotFound(root: string, reply: FastifyReply): Promise<FastifyReply> {
  const page = await readFile(join(root, '404.html')).catch(() => null)
  if (page === null) return sendError(reply, 404, 'There is no such page.')
  return reply.code(404).type('text/html; charset=utf-8').send(page)
}

function sendError(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).headers(PREVIEW_HEADERS).type('text/plain; charset=utf-8').send(`${text}\n`)
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** The expected reasons why a server cannot listen; null for any other. */
function refusalOf(error: unknown, { port, host }: PreviewOptions): CannotPreview | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'EADDRINUSE':
      return {
        kind: 'port_taken',
        message: `Port ${port} of ${host} is taken by another program.`,
        remedy: `Choose another one: PORT=${port + 1}.`,
      }
    case 'EACCES':
      return {
        kind: 'port_forbidden',
        message: `Port ${port} may not be used by this user.`,
        remedy: 'Choose one above 1023: PORT=8080.',
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        kind: 'host_unknown',
        message: `${host} is no name or address of this machine.`,
        remedy: 'Listen on localhost.',
      }
    default:
      return null
  }
}
