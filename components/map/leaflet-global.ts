import L from 'leaflet';

/** protomaps-leaflet 5 takes Leaflet from the window when a layer is made. Import Leaflet from here, never directly. */
Object.assign(window, { L });

export { L };
