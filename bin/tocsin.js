#!/usr/bin/env node
/*
 * The way into Tocsin. Kept in a syntax that Node 12 can parse, so that an old Node gets a sentence and not a
 * SyntaxError. In a clone it goes on with the Node that `npm ci` brought.
 */
import { spawn } from 'child_process'
import { existsSync } from 'fs'
import { constants } from 'os'
import { fileURLToPath } from 'url'

const NEEDED = '22.18'
const MAIN = '../dist/program/main.js'
const SYSTEM_ERROR = '../dist/storage/system-error.js'

if (isNewEnough(process.versions.node)) {
  runHere()
} else {
  const pinned = pathOf('../node_modules/node/bin/node')
  if (existsSync(pinned) && process.execPath !== pinned) runWith(pinned)
  else {
    refuse(
      'this is Node ' +
        process.versions.node +
        ', and Tocsin needs ' +
        NEEDED +
        ' or newer. ' +
        'Install a current Node (https://nodejs.org), or in a clone of Tocsin run `npm ci`, which brings one.',
    )
  }
}

function runHere() {
  if (!existsSync(pathOf(MAIN))) {
    refuse('it is not built yet. Run `npm run build` in ' + pathOf('..') + ' first.')
    return
  }
  // Whoever reads the output may stop early, as head does. The work goes on to its end, and so does the exit code.
  let unwritten = null
  process.stdout.on('error', function (error) {
    if (error.code !== 'EPIPE') unwritten = error.code
  })
  process.stderr.on('error', function () {})
  // Node keeps what it compiled, so that a command that is run often starts in two thirds of the time.
  import('module')
    .then(function (module) {
      if (typeof module.enableCompileCache === 'function') module.enableCompileCache()
      return import(MAIN)
    })
    .then(function (cli) {
      return cli.main(process.argv.slice(2))
    })
    .then(function (code) {
      process.exitCode = code
      // An error of the output comes a turn after the writing.
      setImmediate(function () {
        if (unwritten === null) return
        import(SYSTEM_ERROR).then(
          function (system) {
            const why = system.systemErrorWords(unwritten)
            refuse('what it had to say could not be written: ' + why + '. The work itself went on to its end.')
          },
          function (error) {
            refuse(remedyFor(error))
          },
        )
      })
    })
    .catch(function (error) {
      refuse(remedyFor(error))
    })
}

/** Runs the same command on another Node and ends as that one ends. */
function runWith(node) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  let child = null
  // Before the other process exists, so that no signal ends this one alone and leaves that one behind.
  signals.forEach(function (signal) {
    process.on(signal, function () {
      // Ctrl-C on a terminal reaches both processes; passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  })
  child = spawn(node, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), { stdio: 'inherit' })
  child.on('error', function (error) {
    refuse('cannot start ' + node + ' (' + error.message + '). Run `npm ci` again.')
  })
  child.on('exit', function (code, signal) {
    if (signal === null) {
      process.exitCode = code
      return
    }
    signals.forEach(function (name) {
      process.removeAllListeners(name)
    })
    process.exitCode = 128 + (constants.signals[signal] || 0)
    process.kill(process.pid, signal)
  })
}

function remedyFor(error) {
  if (error && error.code === 'ERR_MODULE_NOT_FOUND') {
    return 'a part is missing (' + error.message.split('\n')[0] + '). Run `npm ci`, or install Tocsin again.'
  }
  return 'it broke, which is a bug (' + String(error && error.message).split('\n')[0] + '). Please report it.'
}

/** One line, no stack trace; 3 is the exit code for "could not do it at all". */
function refuse(reason) {
  process.stderr.write('tocsin: ' + reason + '\n')
  process.exitCode = 3
}

function isNewEnough(version) {
  const has = version.split('.').map(Number)
  const needs = NEEDED.split('.').map(Number)
  return has[0] > needs[0] || (has[0] === needs[0] && has[1] >= needs[1])
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url))
}
