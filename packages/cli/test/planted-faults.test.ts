import {expect, test} from 'vitest'
import {gangmu} from './command.ts'

interface Checked {
  readonly findings: readonly {readonly group: string; readonly rule: string; readonly place: string}[]
}

/**
 * Three drafts of places that do not exist, some forty measures each, with faults planted before the check was
 * run on them. What it points out is real line by line; `// not planted` were real all the same.
 */
const drafts: Readonly<Record<string, {readonly asOf: string; readonly expected: readonly string[]}>> = {
  'donghu-plan': {
    asOf: '2022-06-20',
    expected: [
      'numbering 34:1', // 10.
      'unbalanced-marks 38:38', // “
      'impossible-date 90:34', // 2023年6月31日
      'superseded-basis 6:17', // 《法治政府建设实施纲要（2015—2020年）》
      'deadline-past 28:30', // 2021年12月底前
      'unit-spellings 30:70', // 区政务服务管理局
      'missing-unit 46:1', // 15.加强决策执行和评估
      'deadline-outside-period 58:29', // 2027年年底前
      'wrong-character 72:19', // 防犯
      'doubled-words 78:25', // 加强加强
      'superseded-basis 84:31', // 《物权法》
      'wrong-character 102:15', // 法制政府
      'dangling-reference 108:13', // 本方案第十二部分
      'dangling-reference 110:34', // 附件2
      'lower-target 62:34', // 不少于40学时
      'missing-deadline 82:4', // not planted: 发挥行政复议主渠道作用
      'missing-deadline 110:11', // not planted: 开展法治政府建设督察
      'mixed-width 54:36', // ,
      'missing-full-stop 66:67', // 部门）以及各街道
      'unit-separators 82:68' // ，
    ]
  },
  'nanling-workpoints': {
    asOf: '2023-03-08',
    expected: [
      'unbalanced-marks 17:28', // （
      'numbering 29:1', // 9．
      'numbering 69:1', // 七、
      'unbalanced-marks 97:34', // 《
      'wrong-character 11:8', // 权利清单
      'wrong-character 13:27', // 平化和网络化管理
      'deadline-past 23:12', // 2023年1月底前
      'superseded-basis 41:55', // 《中华人民共和国合同法》
      'doubled-words 51:60', // 。。
      'superseded-basis 59:15', // 《信访条例》
      'wrong-character 61:48', // 纠分
      'wrong-character 73:22', // 帐户
      'deadline-outside-period 79:24', // 2024年6月底前
      'wrong-character 87:6', // 建全
      'deadline-past 95:16', // not planted: 3月1日前
      'stray-space 35:7', // 政 执
      'mixed-width 67:12', // :
      'missing-full-stop 93:54', // 、进乡村、进社区
      'weaker-verb 47:4' // 探索推行行政执法公示制度、执法全过程记录制度和重大执法决定法制审核制度
    ]
  },
  'qinghe-opinion': {
    asOf: '2022-09-16',
    expected: [
      'numbering 60:1', // 4.
      'unbalanced-marks 102:46', // ）
      'numbering 118:1', // （三）
      'impossible-date 123:26', // 2023年2月30日
      'unit-spellings 26:13', // 市发改委
      'doubled-words 33:64', // 的的
      'missing-unit 68:1', // 2.落实决策程序
      'superseded-basis 109:52', // 《中华人民共和国继承法》
      'deadline-outside-period 112:10', // 2026年年底前
      'dangling-reference 123:14', // 本意见第九部分
      'wrong-character 144:14', // 一如继往
      'wrong-character 150:27', // 布署
      'missing-deadline 150:10', // not planted: 深入推进法治政府建设督察工作
      'mixed-width 77:40', // ;
      'stray-space 99:4' // 范 涉
    ]
  }
}

const rulesOfCoverage = ['lower-target', 'missing-deadline', 'weaker-verb']

test.each(Object.entries(drafts))(
  '%s: the faults that were planted, and no others',
  async (name, {asOf, expected}) => {
    const file = `packages/cli/test/drafts/${name}.txt`
    const {stdout} = await gangmu([
      'check',
      file,
      '--as-of',
      asOf,
      '--format',
      'json',
      '--segmenter',
      'node-rs-jieba'
    ])
    const found = (JSON.parse(stdout) as Checked).findings
      .filter(({group, rule}) => group === 'drafting' || rulesOfCoverage.includes(rule))
      .map(({rule, place}) => `${rule} ${place.split(':').slice(1).join(':')}`)
    expect(found).toEqual(expected)
  }
)
