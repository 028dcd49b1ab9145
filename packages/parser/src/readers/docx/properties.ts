import type {XmlElement} from '../xml/read-xml.ts'

/** The value of a property; null where the property is not there. */
export function settingOf(element: XmlElement | undefined): string | null {
  return element?.attributes['w:val'] ?? null
}

/** Whether a property that can be on or off is on; null where it is not there. */
export function isOn(element: XmlElement | undefined): boolean | null {
  if (!element) return null
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '1')
}
