// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import {createGenerator} from 'ts-json-schema-generator'
import {isMain, root} from './run.mjs'

/**
 * The schemas that are made from types. `open`: files of this type come from people, who may add
 * fields of their own, such as a note.
 */
const schemas = [
  {
    type: 'PolicyDocument',
    from: 'parser/src/types.ts',
    to: 'parser/schema/document.schema.json',
    open: false
  },
  {type: 'Sidecar', from: 'parser/src/sidecar.ts', to: 'parser/schema/meta.schema.json', open: false},
  {
    type: 'DocumentAlignment',
    from: 'aligner/src/types.ts',
    to: 'aligner/schema/alignment.schema.json',
    open: false
  },
  {
    type: 'Comparison',
    from: 'aligner/src/compare-documents.ts',
    to: 'aligner/schema/comparison.schema.json',
    open: false
  },
  {type: 'Outline', from: 'aligner/src/types.ts', to: 'aligner/schema/outline.schema.json', open: true},
  {type: 'GoldLabels', from: 'aligner/src/types.ts', to: 'aligner/schema/gold.schema.json', open: true},
  {
    type: 'EnglishSide',
    from: 'aligner/src/english/english-side.ts',
    to: 'aligner/schema/english-side.schema.json',
    open: true
  },
  {
    type: 'LabelFile',
    from: 'aligner/src/labels/labels.ts',
    to: 'aligner/schema/labels.schema.json',
    open: false
  },
  {type: 'Config', from: 'cli/src/config.ts', to: 'cli/schema/config.schema.json', open: false},
  {type: 'CoderLabels', from: 'aligner/src/gold.ts', to: 'aligner/schema/coder.schema.json', open: true}
]

/**
 * Make every schema from its type; docstrings become descriptions.
 *
 * @returns {Array<{file: string, content: string}>} `file`: relative to the top folder.
 */
function generateSchemas() {
  return schemas.map(({type, from, to, open}) => {
    const [packageName] = from.split('/')
    const generator = createGenerator({
      path: path.join(root, 'packages', from),
      tsconfig: path.join(root, 'packages', `${packageName}`, 'tsconfig.json'),
      type,
      topRef: false,
      additionalProperties: open,
      // `check` runs the compiler beside this.
      skipTypeCheck: true
    })
    const schema = {title: type, ...generator.createSchema(type)}
    return {file: `packages/${to}`, content: `${JSON.stringify(schema, null, 2)}\n`}
  })
}

/** Write every schema into the package whose type it describes. */
export function writeSchemas() {
  for (const {file, content} of generateSchemas()) {
    fs.mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
    fs.writeFileSync(path.join(root, file), content)
  }
}

/**
 * Compare the schemas with the types.
 *
 * @returns {string[]} One line for each schema that does not say what its type says.
 */
export function checkSchemas() {
  return generateSchemas()
    .filter(({file, content}) => !fs.existsSync(path.join(root, file)) || read(file) !== content)
    .map(({file}) => `${file}: not what the type says: run \`node scripts/schemas.mjs\``)
}

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const faults = checkSchemas()
    for (const fault of faults) console.error(fault)
    process.exitCode = faults.length > 0 ? 1 : 0
  } else {
    writeSchemas()
  }
}
