import { Node, type SourceFile } from 'ts-morph';

/** Every name and every text in the code of some files; what stands in comments is no code. */
export function mentionedIn(sources: readonly SourceFile[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const source of sources) {
    source.forEachDescendant((node) => {
      if (Node.isIdentifier(node)) words.add(node.getText());
      else if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
        words.add(node.getLiteralText());
      }
    });
  }
  return words;
}
