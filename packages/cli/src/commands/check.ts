import path from 'node:path'
import {type Aligner, createAligner, indexOutline} from '@gangmu/aligner'
import type {GovernmentLevel, PolicyDocument} from '@gangmu/parser'
import {
  annotateDocx,
  type CheckResult,
  checkDraft,
  dayOf,
  hasFindings,
  type ReportEntry,
  type RuleSetting,
  renderCheckHtml,
  renderCheckJson,
  renderCheckText,
  renderRules,
  rules
} from '@gangmu/report'
import {loadConfig, loadNames} from '../config.ts'
import {UserError} from '../errors.ts'
import type {Io, Lang} from '../io.ts'
import {loadDocuments, loadSidecar, readBytes} from '../load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from '../load-segmenter.ts'
import {nearestName} from '../nearest-name.ts'
import {corpusFile, loadOutline} from '../outline-file.ts'
import {say} from '../wording.ts'
import {writeWhole} from '../write-file.ts'

export const checkFormats = ['text', 'json', 'html', 'docx'] as const

type CheckFormat = (typeof checkFormats)[number]

export const checkLevels = ['province', 'city', 'county'] as const
export const failOnChoices = ['none', 'warning', 'error'] as const

export interface CheckCommandOptions {
  readonly lang: Lang
  readonly format?: CheckFormat
  readonly level?: (typeof checkLevels)[number]
  readonly peers?: readonly string[]
  readonly asOf?: string
  readonly failOn?: (typeof failOnChoices)[number]
  readonly units?: string
  readonly config?: string
  readonly out?: string
  readonly outline?: string
  readonly segmenter: SegmenterChoice
  readonly rules?: boolean
  readonly all?: boolean
}

/** `gangmu check`: a drafter's check of one draft. Returns the exit code. */
export async function checkCommand(
  draft: string | undefined,
  options: CheckCommandOptions,
  io: Io
): Promise<number> {
  const {lang} = options
  if (options.rules) {
    io.stdout(renderRules(lang))
    return 0
  }
  if (draft === undefined) throw new UserError(say(lang, 'needsDraft'))
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UserError(say(lang, 'badDay', '--as-of', options.asOf))
  if (options.format === 'docx') {
    if (!draft.toLowerCase().endsWith('.docx')) throw new UserError(say(lang, 'notDocx', draft))
    if (options.out === undefined) throw new UserError(say(lang, 'needsOut', 'docx'))
  }
  const {config, folder} = await loadConfig(options.config, lang, io)
  const own = config.check ?? {}
  const settings = readSettings({...own.rules, ...(await loadSidecar(draft, lang, io)).check?.rules}, lang)
  const unitsFile = options.units ?? (own.units === undefined ? undefined : path.resolve(folder, own.units))
  const units = unitsFile === undefined ? null : await loadNames(unitsFile, lang, io)

  const document = await loadDraft(draft, options.level ?? own.level, lang, io)
  const {outline, sha256} = await loadOutline(options.outline, lang, io)
  const align = createAligner(outline, {
    sha256,
    segmenter: await loadSegmenter(options.segmenter, outline, lang, io)
  })
  const named = options.peers ?? own.peers?.map((one) => path.relative(io.cwd, path.resolve(folder, one)))
  const peers = await loadPeers(document, named, align, lang, io)

  const result = checkDraft(
    {
      document,
      alignment: align(document),
      index: indexOutline(outline),
      peers,
      asOf: options.asOf ?? dayOf(document),
      units
    },
    {lang, settings}
  )
  const format = options.format ?? (io.isTerminal ? 'text' : 'json')
  const content =
    format === 'docx'
      ? annotateDocx(await readBytes(path.resolve(io.cwd, draft), draft, lang), result, {lang})
      : render(result, format, options)
  if (options.out !== undefined) {
    await writeWhole(path.resolve(io.cwd, options.out), content)
    io.stderr(`${say(lang, 'writtenFile', options.out)}\n`)
  } else if (typeof content === 'string') io.stdout(content)
  const least = options.failOn ?? own.failOn ?? 'error'
  return least !== 'none' && hasFindings(result, least) ? 1 : 0
}

/** As text; comments in a Word file are written by `annotateDocx`. */
function render(
  result: CheckResult,
  format: Exclude<CheckFormat, 'docx'>,
  {lang, all = false}: CheckCommandOptions
): string {
  switch (format) {
    case 'text':
      return renderCheckText(result, {lang, all})
    case 'json':
      return renderCheckJson(result)
    case 'html':
      return renderCheckHtml(result, {lang})
  }
}

async function loadDraft(
  file: string,
  level: GovernmentLevel | undefined,
  lang: Lang,
  io: Io
): Promise<PolicyDocument> {
  const {documents} = await loadDocuments([file], {lang}, io)
  const [document, second] = documents
  if (document === undefined) throw new UserError(say(lang, 'noDraft', file))
  if (second !== undefined) throw new UserError(say(lang, 'oneDraft', documents.length))
  return level === undefined
    ? document
    : {...document, level, provenance: {...document.provenance, level: 'sidecar'}}
}

/** The plans to compare with: those named, or the collection's of the same kind. */
async function loadPeers(
  draft: PolicyDocument,
  named: readonly string[] | undefined,
  align: Aligner,
  lang: Lang,
  io: Io
): Promise<readonly ReportEntry[]> {
  const quiet = {...io, stderr: () => {}}
  // As a relative path, so that the result does not name this machine's folders.
  const corpus = path.relative(io.cwd, corpusFile('')) || '.'
  const {documents} = await loadDocuments(named ?? [corpus], {lang}, named === undefined ? quiet : io)
  const others = documents.filter(({text}) => text !== draft.text)
  const kindOf = ({kind}: PolicyDocument): string => (kind === 'outline' ? 'plan' : kind)
  const plans = others.filter((other) => kindOf(other) === 'plan')
  const same = others.filter((other) => kindOf(other) === kindOf(draft))
  const chosen = named !== undefined ? others : same.length > 0 ? same : plans
  return chosen.map((document) => ({document, alignment: align(document)}))
}

function readSettings(
  settings: Readonly<Record<string, RuleSetting>>,
  lang: Lang
): Readonly<Record<string, RuleSetting>> {
  const names = rules.map(({name}) => name)
  const unknown = Object.keys(settings).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UserError(say(lang, 'noRule', unknown, nearestName(unknown, names) ?? ''))
  return settings
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  )
}
