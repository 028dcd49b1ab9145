import {sha256} from '@noble/hashes/sha2.js'

/**
 * The page's Content-Security-Policy: nothing is loaded from anywhere, and nothing runs or styles
 * but what the page was made with, told by its hash.
 */
export function contentPolicy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    ...(scripts.length === 0
      ? []
      : [`script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`]),
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function hashOf(source: string): string {
  const bytes = sha256(new TextEncoder().encode(source))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}
