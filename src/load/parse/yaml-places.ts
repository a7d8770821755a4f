import { isAlias, isMap, isSeq } from 'yaml';
import type { Alias, Pair } from 'yaml';

import { isMergeKey, keyText } from './yaml-value.js';
import type { YamlNode } from './yaml-value.js';

type Target = (alias: Alias) => YamlNode;

/** The offset of what reference tokens lead to in a syntax tree: of a key, or of an item. */
export function yamlOffset(root: YamlNode, tokens: readonly string[], target: Target): number {
  let offset = root?.range[0] ?? 0;
  let node = root;
  for (const token of tokens) {
    if (isAlias(node)) node = target(node);
    const step = isMap(node)
      ? member(node.items as Pair<YamlNode, YamlNode>[], token, target)
      : item(node, token);
    if (step === undefined) break;
    offset = step.offset;
    node = step.node;
  }
  return offset;
}

interface Step {
  readonly offset: number;
  readonly node: YamlNode;
}

function item(node: YamlNode, token: string): Step | undefined {
  if (!isSeq(node)) return undefined;
  const found = (node.items as unknown as YamlNode[])[Number(token)];
  return found?.range === undefined ? undefined : { offset: found.range[0], node: found };
}

function member(
  pairs: readonly Pair<YamlNode, YamlNode>[],
  token: string,
  target: Target,
): Step | undefined {
  const own = pairs.find(({ key }) => !isMergeKey(key) && keyText(key, target) === token);
  if (own !== undefined) return { offset: own.key?.range[0] ?? 0, node: own.value };
  for (const { key, value } of pairs) {
    if (!isMergeKey(key)) continue;
    const sources = isSeq(value) ? (value.items as unknown as YamlNode[]) : [value];
    for (const source of sources) {
      const map = isAlias(source) ? target(source) : source;
      const found = isMap(map)
        ? member(map.items as Pair<YamlNode, YamlNode>[], token, target)
        : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
