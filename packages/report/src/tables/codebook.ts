import type {Table} from './table.ts'

/** Every column of every table explained in both languages, as Markdown. */
export function codebook(tables: readonly Table[]): string {
  const lines = [
    '# 编码手册 Codebook',
    '',
    '各表以 `document`、`provision`（即 `measure`）、`requirement` 相连。CSV 为带 BOM 的 UTF-8；空格子表示没有值。以 `=`、`+`、`-`、`@` 开头的文字在 CSV 中前加撇号，以免电子表格当作公式；Parquet 中为原文。',
    '',
    'The tables are joined by `document`, `provision` (which is `measure`) and `requirement`. CSV is UTF-8 with a byte order mark; an empty cell has no value. In CSV, text that begins with `=`, `+`, `-` or `@` has an apostrophe in front, so that no spreadsheet runs it as a formula; Parquet has the text as it is.'
  ]
  for (const {name, title, description, columns, rows} of tables) {
    lines.push(
      '',
      `## ${name}: ${title.zh} ${title.en}`,
      '',
      `${description.zh}。${description.en}. n = ${rows.length}.`,
      '',
      '| 列 Column | 类型 Type | 名称 Title | 含义 Meaning |',
      '| --- | --- | --- | --- |',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${column.type} | ${column.title.zh} ${column.title.en} | ${column.description.zh}。${column.description.en}. |`
      )
    )
  }
  return `${lines.join('\n')}\n`
}
