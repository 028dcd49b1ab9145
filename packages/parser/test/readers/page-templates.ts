/** What a page is made of. */
export interface Article {
  readonly title: string
  /** Its paragraphs, title not among them. */
  readonly paragraphs: readonly string[]
}

/** A page, and the lines of it that are the article's own. */
export interface Page {
  readonly html: string
  readonly own: readonly string[]
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const each = (texts: readonly string[], wrap: (text: string) => string): string =>
  texts.map((text) => wrap(escapeHtml(text))).join('\n')
const links = (count: number, words: string): string =>
  Array.from(
    {length: count},
    (_, at) =>
      `<li><a href="/${at}.html">${words}（第${at + 1}期）</a><span>2022-05-${(at % 28) + 1}</span></li>`
  ).join('\n')
const menu =
  '<a href="/">首页</a><a href="/zw">政务公开</a><a href="/fw">办事服务</a><a href="/hd">互动交流</a>'

/** A site of about 2020, as many districts share one: header, path, metadata, tools, comments, footer. */
function portal({title, paragraphs}: Article): Page {
  return {
    own: [
      '索引号：11500222/2022-00025\t发文字号：',
      '发布机构：甲区政府办公室\t成文日期：2022-05-04',
      title,
      '发布时间：2022-05-30 来源：甲区司法局',
      ...paragraphs,
      '附件：任务分解表.docx'
    ],
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_甲区人民政府</title>
<meta name="SiteName" content="甲区人民政府"><meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="2022-05-30 10:22"><meta name="ContentSource" content="甲区司法局">
<style>.a{color:red}</style><script>var t='一、脚本。1.脚本不是文字。'</script></head><body>
<div class="header"><div class="nav">${menu}</div><form><input name="q" value="搜索"><button>搜索</button></form></div>
<!-- 一、注释。1.注释不是文字。 -->
<div class="crumbs">您当前的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a>政策文件</a></div>
<table class="info"><tr><td>索引号：11500222/2022-00025</td><td>发文字号：</td></tr>
<tr><td>发布机构：甲区政府办公室</td><td>成文日期：2022-05-04</td></tr></table>
<h1>${title}</h1>
<div class="source"><span>发布时间：2022-05-30</span> <span>来源：甲区司法局</span></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
<div id="zoom">${each(paragraphs, (text) => `<p style="text-indent:2em">${text}</p>`)}
<p>附件：<a href="/files/1.docx">任务分解表.docx</a></p></div>
<div class="comment-list"><h3>网友评论</h3><p>这个方案写得很好，希望尽快落实，支持政府的工作，点赞。</p></div>
<div class="related"><h3>相关阅读</h3><ul>${links(6, '甲区人民政府关于印发法治政府建设工作要点的通知')}</ul></div>
<div class="footer"><p>主办单位：甲区人民政府办公室　承办单位：甲区大数据中心　网站标识码：5001100001。</p></div></body></html>`
  }
}

/** A page of the 2000s: tables in tables, capital tags, the menu in a cell, hardly anything closed. */
function nestedTables({title, paragraphs}: Article): Page {
  return {
    own: [title, ...paragraphs],
    html: `<HTML><HEAD><TITLE>甲区人民政府网站</TITLE></HEAD><BODY><TABLE width=980 align=center><TR><TD colspan=2>
<TABLE><TR><TD><A href=/>首页</A></TD><TD><A href=/a>区情概况</A></TD><TD><A href=/b>政务公开</A></TD></TR></TABLE></TD></TR>
<TR><TD width=180 valign=top><TABLE>${Array.from({length: 15}, (_, at) => `<TR><TD><IMG src=dot.gif><A href=/l${at}>栏目${at}</A></TD></TR>`).join('')}</TABLE></TD>
<TD valign=top><TABLE width="100%"><TR><TD align=center><FONT size=5><B>${title}</B></FONT></TD></TR>
<TR><TD><HR></TD></TR><TR><TD><FONT size=3>${each(paragraphs, (text) => `<P>　　${text}`)}</FONT></TD></TR></TABLE></TD></TR>
<TR><TD colspan=2 align=center><A href=/about>关于我们</A> | <A href=/map>网站地图</A></TD></TR></TABLE></BODY></HTML>`
  }
}

/** Names that say nothing, spans for everything, the last paragraphs in an element of their own. */
function divSoup({title, paragraphs}: Article): Page {
  const cut = paragraphs.length - 2
  return {
    own: [title, ...paragraphs],
    html: `<!doctype html><html><head><meta charset=utf-8><title>${title}</title></head><body><div class="w1"><div class="x"><div><span>${menu}</span></div></div>
<div class="y"><div class="y1"><div>${escapeHtml(title)}</div><div class="k"><div class="k1">
${each(paragraphs.slice(0, cut), (text) => `<div><span>${text.slice(0, 4)}</span><span style="font-size:16px">${text.slice(4)}</span></div>`)}</div></div>
<div class="k2"><div style="text-align:right">${each(paragraphs.slice(cut), (text) => `<div>${text}</div>`)}</div></div></div></div>
<div class="z"><ul>${links(8, '其他文章')}</ul></div></div></body></html>`
  }
}

/** A text pasted from Word into the editor of a common content system, with all that Word leaves. */
function pastedFromWord({title, paragraphs}: Article): Page {
  return {
    own: [title, ...paragraphs],
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}-甲区司法局</title></head>
<body><div id="top"><ul class="menu"><li><a href=/>网站首页</a><li><a href=/1>机构职能</a><li><a href=/2>通知公告</a></ul></div>
<div class="xl_content"><div class="xl_tit">${escapeHtml(title)}</div><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2;}</style>
<div class="Custom_UnionStyle">${each(
      paragraphs,
      (text) =>
        `<p class="MsoNormal" style="mso-char-indent-count:2.0000"><span style="font-family:仿宋_GB2312">&nbsp;&nbsp;&nbsp;&nbsp;${text}<span style="display:none">隐藏的字</span><o:p></o:p></span></p>`
    )}<p class="MsoNormal"><o:p>&nbsp;</o:p></p></div></div>
<div class="page_tools"><a href="javascript:print()">打印</a> <a href="javascript:close()">关闭</a></div></div>
<div id="bottom"><a href=/x>网站地图</a><a href=/y>联系我们</a></div></body></html>`
  }
}

/** The whole text in one paragraph, a break after each. */
function breaksOnly({title, paragraphs}: Article): Page {
  return {
    own: [title, ...paragraphs],
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd"><html><head><meta charset="utf-8"/><title>甲区</title></head><body>
<div id="head">${menu}</div><div class="con"><h2>${escapeHtml(title)}</h2><p>${each(paragraphs, (text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br/>`)}</p></div>
<div id="foot"><a href="#">版权声明</a><a href="#">站点地图</a></div></body></html>`
  }
}

/** The text right in a cell, its paragraphs never closed, broken in the source within sentences. */
function textInCell({title, paragraphs}: Article): Page {
  return {
    own: [title, ...paragraphs],
    html: `<html><head><meta charset="utf-8"><title>${title}</title></head><body><table><tr><td><a href=/>首页</a>|<a href=/n>新闻</a></td></tr>
<tr><td class="title">${escapeHtml(title)}</td></tr><tr><td>${each(paragraphs, (text) => `<p>${text.replace(/([，、的])/gu, '$1\n')}`)}</td></tr></table>
<table><tr><td><a href=/p>上一篇</a></td><td><a href=/q>下一篇</a></td></tr></table></body></html>`
  }
}

/** More links than text, and in the same element. */
function moreLinksThanText({title, paragraphs}: Article): Page {
  return {
    own: [title, ...paragraphs],
    html: `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${escapeHtml(title)}</h1>
${each(paragraphs, (text) => `<p>${text}</p>`)}
<p>相关链接</p><ul>${links(400, '甲市人民政府办公室关于印发甲市优化营商环境行动方案的通知')}</ul></article></body></html>`
  }
}

/** Two columns, the narrow one first in the source and with words of its own. */
function sideBar({title, paragraphs}: Article): Page {
  return {
    own: [title, '发布日期：2022-05-30  浏览次数：12', ...paragraphs],
    html: `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="wrap"><div class="left-sidebar">
<h3>机构简介</h3><p>甲区司法局是区政府工作部门，承担全区依法治区的统筹协调工作，办公时间为工作日。</p><ul>${links(10, '工作动态')}</ul></div>
<div class="right-main"><h1>${escapeHtml(title)}</h1><div>发布日期：2022-05-30&nbsp;&nbsp;浏览次数：12</div><section>${each(paragraphs, (text) => `<p>${text}</p>`)}</section></div></div></body></html>`
  }
}

/** Pages of truly different build around one article, by what is hard about each. */
export const pageTemplates: Readonly<Record<string, (article: Article) => Page>> = {
  'a portal of about 2020': portal,
  'tables in tables': nestedTables,
  'elements without meaning': divSoup,
  'a text pasted from Word': pastedFromWord,
  'breaks only': breaksOnly,
  'a text in a cell, never closed': textInCell,
  'more links than text': moreLinksThanText,
  'a side bar with words of its own': sideBar
}
