import {expect, test} from 'vitest'
import {parse} from '../src/index.ts'

const body = '一、履行职能\n1.推进改革。\n'
const page = {
  origin: 'html-meta',
  title: '乙区方案（网页）',
  publishedOn: '2022-05-30',
  issuer: '乙区政府'
} as const
const word = {origin: 'file-properties', title: '乙区方案（Word）', docNumber: '乙政发〔2022〕3号'} as const

test('what the text does not say comes from the file, the page before the word processor', () => {
  const {title, issuer, publishedOn, docNumber, provenance} = parse(body, {id: 'x', fileFacts: [page, word]})
  expect({title, issuer, publishedOn, docNumber}).toEqual({
    title: '乙区方案（网页）',
    issuer: '乙区政府',
    publishedOn: '2022-05-30',
    docNumber: '乙政发〔2022〕3号'
  })
  expect(provenance).toMatchObject({
    title: 'html-meta',
    publishedOn: 'html-meta',
    docNumber: 'file-properties'
  })
})

test('the text is trusted before the file, and the sidecar before both', () => {
  const text = `乙区实施方案\n${body}乙区司法局\n2022年9月7日\n`
  const read = parse(text, {id: 'x', fileFacts: [page], sidecar: {publishedOn: null}})
  expect([read.title, read.issuer, read.publishedOn]).toEqual(['乙区实施方案', '乙区司法局', null])
  expect(read.provenance).toMatchObject({title: 'text', issuer: 'text', publishedOn: 'sidecar'})
})

test('what nobody says is null', () => {
  const {title, issuer, issuedOn, publishedOn, docNumber, region, level, period} = parse(body, {id: 'x'})
  expect({title, issuer, issuedOn, publishedOn, docNumber, region, level, period}).toEqual({
    title: null,
    issuer: null,
    issuedOn: null,
    publishedOn: null,
    docNumber: null,
    region: null,
    level: null,
    period: null
  })
})
