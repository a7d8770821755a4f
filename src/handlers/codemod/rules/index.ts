import { elementAccess, inExpression, propertyAccess } from './access.js';
import { assignmentPattern, binding } from './bindings.js';
import { declaredMember, jsxAttribute, objectMember } from './members.js';
import type { Rule } from './rule.js';
import { indexedAccess, likeness, nameArgument } from './type-literals.js';

/** Rules that find declarations of the user's own which follow ours; asked first, until nothing new comes. */
export const declaringRules: readonly Rule[] = [objectMember, declaredMember];

/** Every way in which a member is mentioned, in the order in which they are asked. */
export const memberRules: readonly Rule[] = [
  assignmentPattern,
  binding,
  likeness,
  ...declaringRules,
  jsxAttribute,
  propertyAccess,
  elementAccess,
  inExpression,
  indexedAccess,
  nameArgument,
];
