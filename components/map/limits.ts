/** Below this the world repeats itself on a wide screen. */
export const MAP_MIN_ZOOM = 3;

/** Without streets in the data, one step nearer would only show larger empty space. */
export const MAP_MAX_ZOOM = 11;
