import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a command with the terminal's own output and resolves with its exit status and wall seconds.
 * `npx` is never used: binaries come from this checkout's node_modules.
 */
export function run(command, args, options = {}) {
  const started = process.hrtime.bigint()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('error', (error) => {
      console.error(error.message)
      resolve({ status: 127, seconds: 0 })
    })
    child.on('close', (status) => {
      resolve({ status: status ?? 1, seconds: Number(process.hrtime.bigint() - started) / 1e9 })
    })
  })
}

/** The path of a package's executable in this checkout. */
export function bin(name) {
  return fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))
}
