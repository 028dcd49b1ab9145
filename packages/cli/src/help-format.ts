import type {Argument, Command, HelpConfiguration, Option} from 'commander'
import stringWidth from 'string-width'
import type {Lang} from './io.ts'

/** What commander itself says in a help page. */
const words: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  '[options]': '[选项]',
  '[command]': '[命令]'
}

/** How help pages are laid out and worded. `heading` paints headings. */
export function helpFormat(lang: Lang, heading: (text: string) => string): HelpConfiguration {
  const translate = (text: string): string =>
    lang === 'en' ? text : text.replace(/\[options\]|\[command\]/gu, (found) => words[found] ?? found)
  return {
    // 汉字 take two columns.
    displayWidth: (text) => stringWidth(text),
    styleTitle: (title) => heading(lang === 'en' ? title : (words[title] ?? title)),
    styleUsage: translate,
    styleSubcommandTerm: translate,
    optionDescription: (option) => describe(option, lang),
    argumentDescription: (argument) => describe(argument, lang)
  }
}

/** The description, what may be chosen from, and what is taken where nothing is given. */
function describe({description, argChoices, defaultValue}: Option | Argument, lang: Lang): string {
  const given = Array.isArray(defaultValue) ? defaultValue.join(' ') : defaultValue
  const zh = lang === 'zh'
  const extra = [
    ...(argChoices ? [`${zh ? '可选：' : 'choices: '}${argChoices.join(zh ? '、' : ', ')}`] : []),
    ...(given === undefined || given === false ? [] : [`${zh ? '缺省：' : 'default: '}${String(given)}`])
  ]
  if (extra.length === 0) return description
  return zh ? `${description}（${extra.join('；')}）` : `${description} (${extra.join('; ')})`
}

/** `review export` for the command `gangmu review export`. */
export function nameOf(command: Command): string {
  return command.parent?.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}
