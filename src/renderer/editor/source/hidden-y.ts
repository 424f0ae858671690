/** How far below the view's upper edge a caret comes that was not on screen before, in pixels. */
export const HIDDEN_Y = 120;
