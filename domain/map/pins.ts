/** So many hospitals at most are drawn one by one; where more are in view, near ones are told as one. */
export const PINS_MAX = 200;

/** The deepest zoom that a map of ours, or an operator's, asks for. */
export const PINS_ZOOM_MAX = 22;
