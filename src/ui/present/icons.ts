/** Signs of the bar's buttons: paths in a box of 20 × 20. */
export const ICONS = {
  previous: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.6 12.6 17 17',
  filters: 'M3 5h14M6 10h8M8.5 15h3',
  overview: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  black: 'M3 4h14v10H3zM7 17h6M3 14 17 4',
  presenter: 'M3 4h14v10H3zM6 8h8M6 11h5M7 17h6',
  screen: 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5',
  turning: 'M3 6h9M15 6h2M12 4v4M3 14h2M8 14h9M5 12v4',
  end: 'M5 5l10 10M15 5 5 15',
} as const;

export type Icon = keyof typeof ICONS;
