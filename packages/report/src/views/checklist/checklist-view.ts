import {html} from '../../page/html.ts'
import {say} from '../../say.ts'
import type {View} from '../view.ts'

/** One document, requirement by requirement; the page's script draws it for the document that is chosen. */
export const checklistView: View = {
  name: 'checklist',
  title: 'view-checklist',
  section: ({lang}) => html`<p class="lead">${say(lang, 'checklist-lead')}</p>
<div data-checklist><noscript>${say(lang, 'needs-script')}</noscript></div>`,
  // requirements.csv holds the check-lists of all documents.
  files: () => [],
  figures: () => undefined
}
