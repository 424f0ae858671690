import { HistoryExtension } from '@lexical/history';
import { configExtension } from 'lexical';

/** Each step keeps what it changed in memory, so their number has an end. */
const DEPTH = 500;

export const PlanHistory = configExtension(HistoryExtension, { disabled: false, maxDepth: DEPTH });
