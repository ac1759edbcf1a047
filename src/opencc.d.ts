/** OpenCC's tables: pairs of characters parted by `|`, a blank inside each. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
