import {methodNames} from '@gangmu/aligner'
import {Command, CommanderError, Option} from 'commander'
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
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {segmenterChoices} from './load-segmenter.ts'
import {explainUsage, help} from './usage.ts'
import {say} from './wording.ts'

/**
 * Run one command.
 *
 * @param argv What stands after `gangmu`.
 * @returns The exit code: 0 fine; 1 it found what it looks for; 2 it could not run.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const lang: Lang = languageOf(argv)
  let code = 0
  const program = createProgram(lang, io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      io.stderr(`${explainUsage(error, lang)}\n`)
      return 2
    }
    if (argv.includes('--debug')) io.stderr(`${(error as Error).stack}\n`)
    else if (error instanceof UserError) io.stderr(`${error.message}\n`)
    else io.stderr(`${say(lang, 'unknown', (error as Error).message)}\n`)
    return 2
  }
}

/** The language has to be known before the arguments are read, since their errors are in it. */
function languageOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const value = argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1]
  return at !== -1 && value === 'en' ? 'en' : 'zh'
}

function createProgram(lang: Lang, io: Io, done: (code: number) => void): Command {
  const text = help[lang]
  const language = (): Option => new Option('--lang <lang>', text.lang).choices(['zh', 'en']).default(lang)
  const program = new Command('gangmu')
    .description(text.gangmu)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // `run` words the error itself, in the right language.
      outputError: () => {}
    })
    .helpCommand(false)
    .helpOption('-h, --help', text.help)
    .version('0.1.0', '--version', text.version)
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
      .option('--debug', text.debug)
      .helpOption('-h, --help', text.help)
      .addHelpText('after', `\n${text.examples}\n${text[`${name}Examples`]}`)
  const outline = new Option('--outline <file>', text.outline)
  const labels = new Option('--labels <file>', text.labels)
  const segmenter = new Option('--segmenter <name>', text.segmenter).choices(segmenterChoices).default('auto')
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
    .addOption(outline)
    .addOption(labels)
    .addOption(headings('use'))
    .addOption(segmenter)
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
    .addOption(outline)
    .addOption(labels)
    .addOption(headings('use'))
    .addOption(segmenter)
    .option('--failures <file>', text.failures)
    .action(async (paths: string[], options: ReportOptions) => done(await reportCommand(paths, options, io)))
  command('compare')
    .argument('<a>', text.first)
    .argument('<b>', text.second)
    .addOption(new Option('--format <format>', text.compareFormat).choices(compareFormats).default('text'))
    .addOption(outline)
    .addOption(labels)
    .addOption(headings('use'))
    .addOption(segmenter)
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
    .option('--config <file>', text.config)
    .option('--out <file>', text.outFile)
    .option('--all', text.all)
    .option('--rules', text.rules)
    .addOption(outline)
    .addOption(labels)
    .addOption(headings('use'))
    .addOption(segmenter)
    .action(async (draft: string | undefined, options: CheckCommandOptions) =>
      done(await checkCommand(draft, options, io))
    )
  command('ledger')
    .argument('<paths...>', text.paths)
    .addOption(new Option('--format <format>', text.formatLedger).choices(ledgerFormats))
    .option('--out <file>', text.outFile)
    .addOption(outline)
    .addOption(labels)
    .addOption(headings('use'))
    .addOption(segmenter)
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
    .addOption(outline)
    .addOption(headings('use'))
    .addOption(segmenter)
    .action(async (paths: string[], options: ReviewExportOptions) =>
      done(await reviewExportCommand(paths, options, io))
    )
  command('review import', review)
    .argument('<sheets...>', text.sheets)
    .requiredOption('--documents <paths...>', text.documents)
    .requiredOption('--out <file>', text.outLabels)
    .option('--coder <name>', text.coder1)
    .option('--date <date>', text.date)
    .addOption(outline)
    .action(async (sheets: string[], options: ReviewImportOptions) =>
      done(await reviewImportCommand(sheets, options, io))
    )
  command('review merge', review)
    .argument('<files...>', text.labelFiles)
    .requiredOption('--out <file>', text.outLabels)
    .option('--resolved <file>', text.resolved)
    .option('--disagreements <file>', text.disagreements)
    .option('--documents <paths...>', text.documents)
    .addOption(outline)
    .addOption(headings('use'))
    .addOption(segmenter)
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
    .addOption(outline)
    .addOption(headings('ignore'))
    .addOption(segmenter)
    .action(async (paths: string[], options: EvaluateOptions) =>
      done(await evaluateCommand(paths, options, io))
    )
  return program
}
