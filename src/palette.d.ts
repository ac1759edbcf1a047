/** The palette as a style sheet, made while building from `draw/palette`. */
declare module 'virtual:palette.css';
