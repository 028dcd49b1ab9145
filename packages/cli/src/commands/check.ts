import path from 'node:path'
import {fingerprint, indexOutline, isNearCopy} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {
  annotateDocx,
  type CheckResult,
  checkDraft,
  dayOf,
  hasFindings,
  type Paint,
  plain,
  type RuleSetting,
  renderCheckHtml,
  renderCheckJson,
  renderCheckText,
  renderRules,
  rules
} from '@gangmu/report'
import {type AlignOptions, alignLoaded} from '../align-documents.ts'
import {type CheckConfig, loadNames} from '../config.ts'
import {UserError} from '../errors.ts'
import {formatOfFile} from '../format-of-file.ts'
import type {Io, Lang} from '../io.ts'
import {isDay} from '../is-day.ts'
import {type Loaded, loadDocuments, loadSidecar, readBytes} from '../load-documents.ts'
import {nearestName} from '../nearest-name.ts'
import {corpusFile, readEnglishSide} from '../outline-file.ts'
import {say} from '../wording.ts'
import {writeWhole} from '../write-file.ts'

export const checkFormats = ['text', 'json', 'html', 'docx'] as const

type CheckFormat = (typeof checkFormats)[number]

/** What the ending of --out stands for. */
const endings = {txt: 'text', json: 'json', html: 'html', docx: 'docx'} as const

export const checkLevels = ['province', 'city', 'county'] as const
export const failOnChoices = ['none', 'warning', 'error'] as const

export interface CheckCommandOptions extends Omit<AlignOptions, 'id' | 'failures'> {
  readonly format?: CheckFormat
  readonly level?: (typeof checkLevels)[number]
  readonly peers?: readonly string[]
  readonly asOf?: string
  readonly failOn?: (typeof failOnChoices)[number]
  readonly units?: string
  /** Weights that the config gives to rules. */
  readonly weights?: CheckConfig['rules']
  readonly out?: string
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
  const format =
    options.format ??
    (options.out === undefined ? (io.isTerminal ? 'text' : 'json') : formatOfFile(options.out, endings, lang))
  if (format === 'docx') {
    if (!draft.toLowerCase().endsWith('.docx')) throw new UserError(say(lang, 'notDocx', draft))
    if (options.out === undefined) throw new UserError(say(lang, 'needsOut', 'docx'))
  }
  const ofDraft = (await loadSidecar(draft, lang, io)).check?.rules
  const settings = readSettings({...options.weights, ...ofDraft}, lang)
  const units = options.units === undefined ? null : await loadNames(options.units, lang, io)

  const load = (): Promise<Loaded> => loadDraftAndPeers(draft, options.peers, options.level, lang, io)
  const {entries, outline, englishFile, failures} = await alignLoaded(load, options, io)
  const [entry, ...peers] = entries
  if (entry === undefined) return 2

  const {document} = entry
  const english = lang === 'en' ? await readEnglishSide({outline, englishFile}, lang) : null
  const result = checkDraft(
    {
      ...entry,
      index: indexOutline(outline),
      peers,
      asOf: options.asOf ?? dayOf(document),
      units
    },
    {lang, settings, ...(english === null ? {} : {english: english.side})}
  )
  const content =
    format === 'docx'
      ? annotateDocx(await readBytes(path.resolve(io.cwd, draft), draft, lang), result, {lang})
      : render(result, format, options, options.out === undefined ? io.paint : undefined)
  if (options.out !== undefined) {
    await writeWhole(path.resolve(io.cwd, options.out), content)
    io.stderr(`${say(lang, 'writtenFile', options.out)}\n`)
  } else if (typeof content === 'string') io.stdout(content)
  const least = options.failOn ?? 'error'
  if (failures.length > 0) return 2
  return least !== 'none' && hasFindings(result, least) ? 1 : 0
}

/** As text; comments in a Word file are written by `annotateDocx`. */
function render(
  result: CheckResult,
  format: Exclude<CheckFormat, 'docx'>,
  {lang, all = false}: CheckCommandOptions,
  paint: Paint = plain
): string {
  switch (format) {
    case 'text':
      return renderCheckText(result, {lang, all, paint})
    case 'json':
      return renderCheckJson(result)
    case 'html':
      return renderCheckHtml(result, {lang})
  }
}

/** The draft first, then its peers; nothing where the draft could not be read, which stderr then says. */
async function loadDraftAndPeers(
  file: string,
  named: readonly string[] | undefined,
  level: CheckCommandOptions['level'],
  lang: Lang,
  io: Io
): Promise<Loaded> {
  const {documents, failures} = await loadDocuments([file], {lang}, io)
  const [read, second] = documents
  if (read === undefined) return {documents: [], failures}
  if (second !== undefined) throw new UserError(say(lang, 'oneDraft', documents.length))
  const draft: PolicyDocument =
    level === undefined ? read : {...read, level, provenance: {...read.provenance, level: 'sidecar'}}
  const peers = await loadPeers(draft, named, lang, io)
  return {documents: [draft, ...peers.documents], failures: [...failures, ...peers.failures]}
}

/**
 * The plans to compare with: those named, or the collection's. The draft itself and texts mostly copied from
 * it, such as its final version, are left out: they would only say what it says.
 */
async function loadPeers(
  draft: PolicyDocument,
  named: readonly string[] | undefined,
  lang: Lang,
  io: Io
): Promise<Loaded> {
  // As a relative path, so that the result does not name this machine's folders.
  const paths = named ?? [path.relative(io.cwd, corpusFile('')) || '.']
  const loaded = await loadDocuments(paths, {lang}, named === undefined ? {...io, stderr: () => {}} : io)
  const known = fingerprintOf(draft)
  const others = loaded.documents.filter(
    (one) => one.text !== draft.text && !(known.length >= fewestRuns && isNearCopy(fingerprintOf(one), known))
  )
  if (named === undefined) {
    const plans = others.filter(({kind}) => kind === 'plan' || kind === 'outline')
    return {documents: plans, failures: []}
  }
  for (const copy of loaded.documents.filter((one) => !others.includes(one)))
    io.stderr(`${say(lang, 'peerIsDraft', copy.source.path ?? copy.id)}\n`)
  return {documents: others, failures: loaded.failures}
}

/** A few sentences share words with any plan; only of a longer text (some 300 characters) can a copy be told. */
const fewestRuns = 20

function fingerprintOf({measures, statements}: PolicyDocument): ReturnType<typeof fingerprint> {
  return fingerprint([...measures, ...statements].map(({text}) => text))
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
