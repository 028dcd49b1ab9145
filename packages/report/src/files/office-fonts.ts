/** A font for each script; sizes and the like stand in the styles. */
export interface OfficeFont {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
}

// Chinese official documents set Latin letters and digits in Times New Roman.
const withLatin = (eastAsia: string): OfficeFont => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia
})

/** Fonts by what they are for, as official documents have them. */
export const officeFonts: Readonly<Record<'body' | 'heading' | 'title' | 'cell', OfficeFont>> = {
  body: withLatin('仿宋'),
  heading: withLatin('黑体'),
  title: withLatin('宋体'),
  cell: withLatin('宋体')
}

/** Other names under which the fonts, or ones like them, may be there: Windows, macOS, Linux. */
const others: readonly (readonly [name: string, others: string, family: 'modern' | 'roman' | 'swiss'])[] = [
  ['仿宋', 'FangSong,仿宋_GB2312,STFangsong,FandolFang,Noto Serif CJK SC,Source Han Serif SC', 'modern'],
  ['黑体', 'SimHei,STHeiti,PingFang SC,Noto Sans CJK SC,Source Han Sans SC', 'swiss'],
  ['宋体', 'SimSun,STSong,Songti SC,Noto Serif CJK SC,Source Han Serif SC', 'roman']
]

/** The part of a Word file that says what may stand in for a font that is missing. */
export const fontTable: string = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${others
  .map(
    ([name, alternatives, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  )
  .join(
    ''
  )}<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
