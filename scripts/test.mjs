// @ts-check
import {requireBrowser} from './browser.mjs'
import {offerCompanions} from './companions.mjs'
import {setup, tellFailure} from './setup.mjs'

try {
  await setup()
  process.env.GANGMU_CHROMIUM = await requireBrowser(process.env)
  await offerCompanions(process.env)
  // Only now are the packages there that the checks import.
  const {check} = await import('./check.mjs')
  process.exitCode = await check()
} catch (error) {
  tellFailure(error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
