import {readFileSync} from 'node:fs'
import path from 'node:path'
import {methodNames} from '@gangmu/aligner'
import {plain} from '@gangmu/report'
import {Command, CommanderError, Option} from 'commander'
import {applyConfig} from './apply-config.ts'
import {type AlignCommandOptions, alignCommand, alignFormats} from './commands/align.ts'
import {
  type CheckCommandOptions,
  checkCommand,
  checkFormats,
  checkLevels,
  failOnChoices
} from './commands/check.ts'
import {type CompareOptions, compareCommand, compareFormats} from './commands/compare.ts'
import {type EvaluateOptions, evaluateCommand, evaluateFormats, evaluateParts} from './commands/evaluate.ts'
import {type LedgerCommandOptions, ledgerCommand, ledgerFormats} from './commands/ledger.ts'
import {type ParseCommandOptions, parseCommand, parseFormats} from './commands/parse.ts'
import {type ReportOptions, reportCommand} from './commands/report.ts'
import {
  type ReviewExportOptions,
  type ReviewImportOptions,
  type ReviewMergeOptions,
  reviewExportCommand,
  reviewFormats,
  reviewImportCommand,
  reviewMergeCommand
} from './commands/review.ts'
import {type Config, type LoadedConfig, loadConfig} from './config.ts'
import {UserError} from './errors.ts'
import {helpFormat, nameOf} from './help-format.ts'
import type {Io, Lang} from './io.ts'
import {segmenterChoices} from './load-segmenter.ts'
import {explainUsage, help} from './usage.ts'
import {explainCode, say} from './wording.ts'
import {WriteError} from './write-file.ts'

/**
 * Run one command.
 *
 * @param argv What stands after `gangmu`.
 * @returns The exit code: 0 fine; 1 it found what it looks for; 2 it could not run.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const typed = languageOf(argv)
  let lang: Lang = typed ?? 'zh'
  let code = 0
  let called = ''
  const error = (text: string): void => io.stderr(`${(io.paintMessage ?? plain)('error', text)}\n`)
  try {
    const config = asksForHelp(argv) ? null : await loadConfig(optionIn(argv, '--config'), lang, io)
    lang = typed ?? languageIn(config) ?? 'zh'
    const program = createProgram(lang, io, config, (result) => {
      code = result
    })
    called = commandIn(argv, program)
    await program.parseAsync([...argv], {from: 'user'})
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return 0
      error(explainUsage(thrown, called, lang))
      return 2
    }
    if (argv.includes('--debug')) io.stderr(`${(thrown as Error).stack}\n`)
    else if (thrown instanceof UserError) error(thrown.message)
    else if (thrown instanceof WriteError)
      error(
        say(lang, 'cannotWrite', path.relative(io.cwd, thrown.file) || '.', explainCode(thrown.code, lang))
      )
    else error(say(lang, 'unknown', (thrown as Error).message))
    return 2
  }
}

/** What stands after an option, read before the arguments are, since their errors depend on it. */
function optionIn(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`))
  if (at === -1) return undefined
  return argv[at]?.includes('=') ? argv[at].slice(option.length + 1) : argv[at + 1]
}

function languageOf(argv: readonly string[]): Lang | null {
  const value = optionIn(argv, '--lang')
  return value === 'zh' || value === 'en' ? value : null
}

function languageIn(config: LoadedConfig | null): Lang | null {
  // Not looked at yet: applyConfig refuses another value.
  const {lang} = (config?.json ?? {}) as Pick<Config, 'lang'>
  return lang === 'zh' || lang === 'en' ? lang : null
}

/** Help has to be there for those whose config is broken. */
function asksForHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv.some((one) => ['-h', '--help', '--version'].includes(one))
}

/** ` review import`, as far as the arguments name a command. */
function commandIn(argv: readonly string[], program: Command): string {
  const words = argv.filter((one, at) => !one.startsWith('-') && argv[at - 1] !== '--lang')
  const command = program.commands.find((one) => one.name() === words[0])
  const sub = command?.commands.find((one) => one.name() === words[1])
  return command === undefined ? '' : ` ${nameOf(sub ?? command)}`
}

/** As package.json has it. */
function version(): string {
  const content = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(content) as {readonly version: string}).version
}

function createProgram(
  lang: Lang,
  io: Io,
  config: LoadedConfig | null,
  done: (code: number) => void
): Command {
  const text = help[lang]
  const paint = io.paint ?? plain
  const heading = (words: string): string => paint('heading', words)
  const language = (): Option => new Option('--lang <lang>', text.lang).choices(['zh', 'en']).default(lang)
  const program = new Command('gangmu')
    .description(text.gangmu)
    .exitOverride()
    .configureHelp(helpFormat(lang, heading))
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // Painted here already, or not at all.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      // `run` words the error itself, in the right language.
      outputError: () => {}
    })
    .helpCommand(false)
    .helpOption('-h, --help', text.help)
    .version(version(), '--version', text.version)
    // Before the command as well as after it.
    .addOption(language())
    .showSuggestionAfterError()

  type Name =
    | 'parse'
    | 'align'
    | 'report'
    | 'compare'
    | 'check'
    | 'ledger'
    | 'review'
    | ReviewName
    | 'evaluate'
  type ReviewName = 'review export' | 'review import' | 'review merge'
  const command = (name: Name, parent = program): Command =>
    parent
      .command(name.split(' ').at(-1) ?? name)
      .description(text[name])
      .addOption(language())
      .option('--config <file>', text.config)
      .option('--debug', text.debug)
      .helpOption('-h, --help', text.help)
      .addHelpText('after', `\n${heading(text.examples)}\n${text[`${name}Examples`]}`)
  // Made anew for each command: a config may give each another default.
  const outline = (): Option => new Option('--outline <file>', text.outline)
  const labels = (): Option => new Option('--labels <file>', text.labels)
  const segmenter = (): Option =>
    new Option('--segmenter <name>', text.segmenter).choices(segmenterChoices).default('auto')
  const headings = (standard: 'use' | 'ignore'): Option =>
    new Option('--headings <use>', text.headings).choices(['use', 'ignore']).default(standard)
  const format = (formats: readonly string[]): Option =>
    new Option('--format <format>', text.format).choices(formats)

  command('parse')
    .argument('<paths...>', text.paths)
    .addOption(format(parseFormats))
    .option('--id <id>', text.id)
    .option('--failures <file>', text.failures)
    .action(async (paths: string[], options: ParseCommandOptions) =>
      done(await parseCommand(paths, options, io))
    )
  command('align')
    .argument('<paths...>', text.paths)
    .addOption(format(alignFormats))
    .addOption(outline())
    .addOption(labels())
    .addOption(headings('use'))
    .addOption(segmenter())
    .option('--id <id>', text.id)
    .option('--failures <file>', text.failures)
    .action(async (paths: string[], options: AlignCommandOptions) =>
      done(await alignCommand(paths, options, io))
    )
  command('report')
    .argument('<paths...>', text.paths)
    .requiredOption('--out <folder>', text.out)
    .option('--title <title>', text.title)
    .option('--only <views>', text.only)
    .option('--order <order>', text.order)
    .addOption(new Option('--beside <which>', text.beside).choices(['peers', 'all']).default('peers'))
    .addOption(outline())
    .addOption(labels())
    .addOption(headings('use'))
    .addOption(segmenter())
    .option('--failures <file>', text.failures)
    .action(async (paths: string[], options: ReportOptions) => done(await reportCommand(paths, options, io)))
  command('compare')
    .argument('<a>', text.first)
    .argument('<b>', text.second)
    .addOption(new Option('--format <format>', text.compareFormat).choices(compareFormats).default('text'))
    .addOption(outline())
    .addOption(labels())
    .addOption(headings('use'))
    .addOption(segmenter())
    .action(async (a: string, b: string, options: CompareOptions) =>
      done(await compareCommand(a, b, options, io))
    )
  command('check')
    .argument('[draft]', text.draft)
    .addOption(new Option('--format <format>', text.formatCheck).choices(checkFormats))
    .addOption(new Option('--level <level>', text.level).choices(checkLevels))
    .option('--peers <paths...>', text.peers)
    .option('--as-of <date>', text.asOf)
    .addOption(new Option('--fail-on <severity>', text.failOn).choices(failOnChoices))
    .option('--units <file>', text.units)
    .option('--out <file>', text.outFile)
    .option('--all', text.all)
    .option('--rules', text.rules)
    .addOption(outline())
    .addOption(labels())
    .addOption(headings('use'))
    .addOption(segmenter())
    .action(async (draft: string | undefined, options: CheckCommandOptions) =>
      done(await checkCommand(draft, {...options, weights}, io))
    )
  command('ledger')
    .argument('<paths...>', text.paths)
    .addOption(new Option('--format <format>', text.formatLedger).choices(ledgerFormats))
    .option('--out <file>', text.outFile)
    .addOption(outline())
    .addOption(labels())
    .addOption(headings('use'))
    .addOption(segmenter())
    .option('--failures <file>', text.failures)
    .action(async (paths: string[], options: LedgerCommandOptions) =>
      done(await ledgerCommand(paths, options, io))
    )
  const review = command('review').helpCommand(false)
  command('review export', review)
    .argument('<paths...>', text.paths)
    .requiredOption('--out <path>', text.outReview)
    .addOption(new Option('--format <format>', text.formatReview).choices(reviewFormats))
    .option('--coders <names...>', text.coders, ['coder'])
    .option('--assisted', text.assisted)
    .option('--sample <count>', text.sample)
    .option('--seed <number>', text.seed, '1')
    .option('--only-review', text.onlyReview)
    .addOption(outline())
    .addOption(headings('use'))
    .addOption(segmenter())
    .action(async (paths: string[], options: ReviewExportOptions) =>
      done(await reviewExportCommand(paths, options, io))
    )
  command('review import', review)
    .argument('<sheets...>', text.sheets)
    .requiredOption('--documents <paths...>', text.documents)
    .requiredOption('--out <file>', text.outLabels)
    .option('--coder <name>', text.coder1)
    .option('--date <date>', text.date)
    .addOption(outline())
    .action(async (sheets: string[], options: ReviewImportOptions) =>
      done(await reviewImportCommand(sheets, options, io))
    )
  command('review merge', review)
    .argument('<files...>', text.labelFiles)
    .requiredOption('--out <file>', text.outLabels)
    .option('--resolved <file>', text.resolved)
    .option('--disagreements <file>', text.disagreements)
    .option('--documents <paths...>', text.documents)
    .addOption(outline())
    .addOption(headings('use'))
    .addOption(segmenter())
    .action(async (files: string[], options: ReviewMergeOptions) =>
      done(await reviewMergeCommand(files, options, io))
    )
  command('evaluate')
    .argument('[paths...]', text.labelledPaths)
    .option('--gold <file>', text.gold)
    .option('--coder <files...>', text.coder)
    .addOption(new Option('--by <part>', text.by).choices(evaluateParts).default('system'))
    .addOption(new Option('--method <name>', text.method).choices(methodNames))
    .addOption(format(evaluateFormats))
    .addOption(outline())
    .addOption(headings('ignore'))
    .addOption(segmenter())
    .action(async (paths: string[], options: EvaluateOptions) =>
      done(await evaluateCommand(paths, options, io))
    )
  const weights = config === null ? {} : applyConfig(program, config, lang, io)
  return program
}
