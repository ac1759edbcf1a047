/** The palette as a style sheet, made while building from `draw/palette`. */
declare module 'virtual:palette.css';

/** The looks of pictures that are pointed at, made while building from `figures/looks`. */
declare module 'virtual:looks.css';
