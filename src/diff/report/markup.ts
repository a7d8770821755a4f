import { visible } from '../../diagnostics/index.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for HTML and XML, in elements and in quoted attributes. What XML 1.0 does not allow, or a reader
 * would not see, is written as on a screen.
 */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(/[^\n]+/g, visible)
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}
