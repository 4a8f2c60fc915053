/** main: the one thing to do here; second: beside it; ink: on a warm ground; quiet: like a link. */
export type ButtonLook = 'main' | 'second' | 'ink' | 'quiet' | 'danger';

const looks = {
  main: 'btn',
  second: 'btn btn-second',
  ink: 'btn btn-ink',
  quiet: 'btn btn-quiet',
  danger: 'btn btn-danger',
} as const satisfies Record<ButtonLook, string>;

/** The class of a button or of a link that looks like one. */
export const buttonClass = (look: ButtonLook = 'main', wide = false): string =>
  wide ? `${looks[look]} btn-wide` : looks[look];
