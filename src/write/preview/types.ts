/** A file or a paper, small, before it is made: drawn from what it will hold. All of it is values. */
export type Preview =
  | { readonly as: 'pages'; readonly pages: readonly Page[]; readonly of: number }
  | { readonly as: 'tables'; readonly tables: readonly Table[] }
  | { readonly as: 'paper'; readonly blocks: readonly Block[]; readonly of: number }
  | { readonly as: 'lines'; readonly lines: readonly string[]; readonly of: number };

/** A page that is a picture. */
export interface Page {
  /** what it shows, in words */
  readonly name: string;
  readonly svg: string;
  /** pixels of the picture */
  readonly width: number;
  readonly height: number;
}

/** The first rows and columns of a table, and how many there are. */
export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly of: { readonly rows: number; readonly columns: number };
}

/** What stands on a paper, from its head. */
export type Block =
  | { readonly as: 'text'; readonly look: Look; readonly text: string; readonly label?: string }
  | {
      readonly as: 'table';
      readonly columns: readonly { readonly head: string; readonly share: number }[];
      /** lines of each cell */
      readonly rows: readonly (readonly (readonly string[])[])[];
    }
  | { readonly as: 'picture'; readonly page: Page };

type Look = 'head' | 'title' | 'subtitle' | 'heading' | 'subheading' | 'text' | 'small';
