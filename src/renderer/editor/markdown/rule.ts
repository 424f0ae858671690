import { $createHorizontalRuleNode, type HorizontalRuleNode } from '@lexical/extension';
import type { Rule } from '../../../shared/markdown/blocks';
import { $getSource, $setSource } from './source-state';

export function $importRule(rule: Rule): HorizontalRuleNode {
  return $setSource($createHorizontalRuleNode(), rule.source);
}

export function $exportRule(node: HorizontalRuleNode): Rule {
  return { kind: 'rule', source: $getSource(node) };
}
