import {formatChineseNumber} from '../numerals.ts'

/** A count, from 1, as a list shows it. */
export type NumberFormat = (value: number) => string

const decimal: NumberFormat = (value) => String(value)

/** As many characters as there are, then digits. */
const oneOf =
  (characters: string): NumberFormat =>
  (value) =>
    [...characters][value - 1] ?? decimal(value)

const digitsAs =
  (digits: string): NumberFormat =>
  (value) =>
    decimal(value).replace(/[0-9]/gu, (digit) => digits.charAt(Number(digit)))

const chinese: NumberFormat = (value) =>
  value >= 1 && value <= 999 ? formatChineseNumber(value) : value === 0 ? '〇' : decimal(value)

const legalDigits: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰'
}
const legal: NumberFormat = (value) =>
  chinese(value)
    .replace(/^十/u, '一十')
    .replace(/./gu, (digit) => legalDigits[digit] ?? digit)

/** 27 is AA, 28 BB, as Word counts on. */
const letters =
  (first: string): NumberFormat =>
  (value) =>
    String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]
const roman: NumberFormat = (value) => {
  let rest = value
  let text = ''
  for (const [step, sign] of romanSteps) {
    while (rest >= step) {
      text += sign
      rest -= step
    }
  }
  return text
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'
const fullWidth = digitsAs('０１２３４５６７８９')
const ideographDigits = digitsAs('〇一二三四五六七八九')
const stems = oneOf('甲乙丙丁戊己庚辛壬癸')
const branches = oneOf('子丑寅卯辰巳午未申酉戌亥')

/** The formats that Word names (ST_NumberFormat) and Chinese documents use; any other counts in digits. */
const wordFormats: Readonly<Record<string, NumberFormat>> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (value) => decimal(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: oneOf(circled),
  decimalEnclosedCircleChinese: oneOf(circled),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: ideographDigits,
  taiwaneseDigital: ideographDigits,
  japaneseDigitalTenThousand: ideographDigits,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: stems,
  ideographZodiac: branches,
  ideographEnclosedCircle: oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => ''
}

/** The format of this name in Word. */
export function wordFormat(name: string): NumberFormat {
  return wordFormats[name] ?? decimal
}

/** OpenDocument names a format by how it begins. */
const openDocumentFormats: readonly (readonly [start: string, format: NumberFormat])[] = [
  ['', () => ''],
  ['1', decimal],
  ['01', (value) => decimal(value).padStart(2, '0')],
  ['A', letters('A')],
  ['a', letters('a')],
  ['I', roman],
  ['i', (value) => roman(value).toLowerCase()],
  ['一', chinese],
  ['壹', legal],
  ['壱', legal],
  ['甲', stems],
  ['子', branches],
  ['①', oneOf(circled)],
  ['㊀', oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')],
  ['１', fullWidth]
]

/** The format that `style:num-format` of OpenDocument names, such as `1` or `一, 二, 三, ...`. */
export function openDocumentFormat(name: string): NumberFormat {
  const [start = '', ...others] = name.split(',')
  // LibreOffice writes full-width digits with a list of half-width ones.
  if (start === '1' && others.length > 0) return fullWidth
  return openDocumentFormats.find(([known]) => known === start.trim())?.[1] ?? decimal
}
