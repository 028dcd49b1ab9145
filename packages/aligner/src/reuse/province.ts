/** Provinces, autonomous regions, municipalities and special regions, as regions begin with them. */
export const provinces = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '香港',
  '澳门',
  '台湾'
] as const

/** The province that a region lies in, such as 天津 for 天津市河东区; null where the name does not begin with one. */
export function provinceOf(region: string | null): (typeof provinces)[number] | null {
  return provinces.find((name) => region?.trim().startsWith(name)) ?? null
}
