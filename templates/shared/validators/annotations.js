/** What compiled validators share: what `unevaluatedProperties`, `unevaluatedItems` and `$dynamicRef` need to know. */

/** The properties and items of one value that some keyword has already looked at (JSON Schema Core, 11). */
export function nothingEvaluated() {
  return { names: new Set(), allNames: false, indices: new Set(), firstItems: 0 };
}

export function isItemEvaluated(evaluated, index) {
  return index < evaluated.firstItems || evaluated.indices.has(index);
}

/** The dynamic scope after entering a schema resource: anchors that are there already stay (JSON Schema Core, 8.2.3.2). */
export function enterScope(scope, anchors) {
  return { ...anchors, ...scope };
}
