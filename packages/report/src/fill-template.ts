/** Put values into a wording: `{name}` is the value, `{name:one|many}` chooses by number. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? String(values[name] ?? '') : values[name] === 1 ? one : many
  )
}
