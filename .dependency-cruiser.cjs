// @ts-check
// The arrows of the repository: cli → report → aligner → parser, and nothing the other way.

/**
 * @param {string} name
 * @param {string} above Packages that it must not know, as alternatives of a pattern.
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const knowsNothingOf = (name, above) => ({
  name: `${name}-points-down`,
  comment: 'Arrows point one way: cli → report → aligner → parser.',
  severity: 'error',
  from: {path: `^packages/${name}/`},
  to: {path: `^packages/(${above})/`}
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: {circular: true}
    },
    knowsNothingOf('parser', 'aligner|report|cli'),
    knowsNothingOf('aligner', 'report|cli'),
    knowsNothingOf('report', 'cli'),
    {
      name: 'only-cli-touches-the-world',
      comment: 'parser, aligner and report take bytes, strings and data, and return them.',
      severity: 'error',
      from: {path: '^packages/(parser|aligner|report)/src/'},
      to: {dependencyTypes: ['core']}
    },
    {
      name: 'packages-by-name',
      comment: "Another package's files are private: import @gangmu/<name>.",
      severity: 'error',
      from: {path: '^packages/([^/]+)/'},
      to: {path: '^packages/', pathNot: '^packages/$1/', dependencyTypesNot: ['aliased']}
    },
    {
      name: 'packages-by-name-at-the-top',
      comment: "Another package's files are private: import @gangmu/<name>.",
      severity: 'error',
      from: {path: '^(test|scripts|notebooks)/'},
      to: {path: '^packages/[^/]+/src/', dependencyTypesNot: ['aliased']}
    },
    {
      name: 'nobody-imports-tests-or-notebooks',
      comment: 'What others need belongs in a package.',
      severity: 'error',
      from: {pathNot: '^(packages/[^/]+/test|test|notebooks)/'},
      to: {path: '^(packages/[^/]+/test|test|notebooks)/'}
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere would be checked by no other rule.',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true}
    }
  ],
  options: {
    doNotFollow: {path: ['(^|/)node_modules/', '/dist/']},
    exclude: {path: ['/dist/', '/fixtures/']},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.tests.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types']
    }
  }
}
