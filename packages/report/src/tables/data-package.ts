import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {ReportFile, ReportInput} from '../types.ts'
import type {Table} from './table.ts'

/**
 * The description of the tables that other programs read: a Data Package
 * (https://specs.frictionlessdata.io/tabular-data-package/).
 *
 * @param files The CSV of each table, in the same order.
 */
export function dataPackage(
  {outline, outlineSha256, entries}: ReportInput,
  tables: readonly Table[],
  files: readonly ReportFile[]
): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'gangmu-report',
    title: `${outline.title}：${entries.map(({document}) => document.shortName).join('、')}`,
    description:
      'Measures of local plans beside the requirements of an outline, as found by gangmu. What the columns mean: codebook.md.',
    sources: [
      {title: `${outline.title} (catalogue ${outline.id}, sha256 ${outlineSha256})`},
      ...entries.map(({document}) => ({
        title: document.title ?? document.id,
        ...(document.source.url === null ? {} : {path: document.source.url})
      }))
    ],
    resources: tables.map((table, index) => {
      const file = files[index]
      const bytes =
        typeof file?.content === 'string' ? utf8ToBytes(file.content) : (file?.content ?? new Uint8Array())
      return {
        profile: 'tabular-data-resource',
        name: table.name,
        title: `${table.title.zh} ${table.title.en}`,
        description: `${table.description.zh}。${table.description.en}.`,
        path: `${table.name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${bytesToHex(sha256(bytes))}`,
        schema: {
          fields: table.columns.map(({name, type, title, description: meaning}) => ({
            name,
            type,
            title: `${title.zh} ${title.en}`,
            description: `${meaning.zh}。${meaning.en}.`
          })),
          missingValues: ['']
        }
      }
    })
  }
  return `${JSON.stringify(description, null, 2)}\n`
}
