// Fonts draw a radical and the 汉字 of the same shape with one glyph, and some programs name the glyph by
// the radical. Unicode's EquivalentUnifiedIdeograph.txt says which 汉字 stands for which radical; NFKC knows
// those of U+2F00–2FDF only.
const radicals =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱' +
  '⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡' +
  '⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳'
const ideographs =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓' +
  '罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐' +
  '马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

const equivalents = new Map(
  [...radicals].map((radical, index) => [radical, [...ideographs][index] ?? radical] as const)
)

// NFKC gives the forms 戶 and 靑; in simplified Chinese, the glyphs of these radicals are those of:
const shapes = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
  // A dash of two is one glyph in many fonts.
  ['⸺', '——'],
  ['⸻', '———']
])

/** The text with 汉字 (民、人) in the place of radicals (⺠、⼈) and compatibility forms, and —— in that of ⸺. */
export function repairGlyphNames(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\u2e3a\u2e3b\uf900-\ufaff]/gu, (found) => {
    return equivalents.get(found) ?? shapes.get(found) ?? found.normalize('NFKC')
  })
}
