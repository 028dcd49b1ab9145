// @ts-check
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Fields of a package.json that change what an install does. */
const installFields = [
  'name',
  'packageManager',
  'bin',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies'
]

/**
 * What an install depends on, as one hash: lock file, workspace, packages, Node, platform.
 *
 * @param {string} root
 * @returns {string}
 */
export function installFingerprint(root) {
  const packages = fs.readdirSync(path.join(root, 'packages')).sort()
  const manifests = ['package.json', ...packages.map((name) => `packages/${name}/package.json`)]
  return hash([
    process.version,
    process.platform,
    process.arch,
    ...['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((file) =>
      fs.readFileSync(path.join(root, file), 'utf8')
    ),
    ...manifests
      .filter((file) => fs.existsSync(path.join(root, file)))
      .map((file) => {
        const manifest = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
        return `${file} ${JSON.stringify(installFields.map((field) => manifest[field] ?? null))}`
      })
  ])
}

/**
 * One hash for a list of strings; the order counts.
 *
 * @param {readonly string[]} parts
 * @returns {string} SHA-256 in lower-case hexadecimal.
 */
export function hash(parts) {
  return crypto.createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * What an earlier run noted under a name.
 *
 * @param {string} root
 * @param {string} name
 * @returns {Readonly<Record<string, unknown>>} Empty where nothing, or nothing readable, was noted.
 */
export function readStamp(root, name) {
  try {
    const value = JSON.parse(fs.readFileSync(stampFile(root, name), 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/**
 * Note something for later runs. It goes when node_modules goes.
 *
 * @param {string} root
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} value
 */
export function writeStamp(root, name, value) {
  const file = stampFile(root, name)
  fs.mkdirSync(path.dirname(file), {recursive: true})
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

/**
 * @param {string} root
 * @param {string} name
 */
function stampFile(root, name) {
  return path.join(root, 'node_modules', '.gangmu', `${name}.json`)
}
