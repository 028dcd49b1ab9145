import {type BasicType, parquetWriteBuffer} from 'hyparquet-writer'
import type {ColumnType, Table} from './table.ts'

const types: Readonly<Record<ColumnType, BasicType>> = {
  string: 'STRING',
  // A day stays an ISO text, as in the CSV: readers disagree on days without a time zone.
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN'
}

/** A table as Parquet, with the types of its columns and its text exactly as it is. */
export function tableParquet({columns, rows}: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({name, type}, index) => ({
      name,
      type: types[type],
      nullable: true,
      data: rows.map((row) => row[index] ?? null)
    })),
    createdBy: 'gangmu'
  })
  return new Uint8Array(buffer)
}
