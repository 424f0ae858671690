/**
 * The names of the contract as plain data, so that the preload script needs no schema library. The contract is checked
 * against these lists by the compiler: a name missing on either side does not build.
 */
export const REQUEST_NAMES = [
  'window:start',
  'plan:new',
  'plan:new-from',
  'template:list',
  'template:save',
  'template:choose-folder',
  'plan:open',
  'plan:open-recent',
  'plan:open-dropped',
  'plan:save',
  'plan:save-as',
  'plan:revert',
  'plan:close',
  'plan:journal',
  'session:state',
  'plan:take-disk',
  'encoding:choices',
  'encoding:open',
  'plan:versions',
  'plan:version',
  'plan:export-pdf',
  'plan:cancel-export',
  'diagram:draw',
  'settings:change',
  'window:zoom',
  'window:full-screen',
  'window:edit',
  'plan:preferences',
  'plan:change-preferences',
  'image:look',
  'image:add',
  'image:choose',
  'link:open',
  'table:read-csv',
  'table:write-csv',
  'folder:open',
  'folder:close',
  'folder:open-plan',
  'folder:find',
  'folder:stop-find',
  'window:state',
  'window:close',
] as const;

export const EVENT_NAMES = [
  'plan:opened',
  'plan:failed',
  'plan:disk',
  'recent:changed',
  'settings:changed',
  'folder:changed',
  'folder:found',
  'command:run',
  'window:close-requested',
  'export:progress',
] as const;

export type ListedRequestName = (typeof REQUEST_NAMES)[number];
export type ListedEventName = (typeof EVENT_NAMES)[number];
