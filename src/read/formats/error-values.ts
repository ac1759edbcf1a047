const ERROR_VALUE =
  /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/i;

/** Whether a cell shows that its formula failed: #REF!, #N/A; LibreOffice writes Err:502 as well. */
export const isErrorValue = (text: string): boolean =>
  ERROR_VALUE.test(text.trim()) || /^Err:\d{3}$/.test(text.trim());
