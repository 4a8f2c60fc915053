const ADDRESS = /https?:\/\/[^\s<>]+/g;

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly link: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: link } of text.matchAll(ADDRESS)) {
    pieces.push({ at, text: text.slice(at, index), link: false });
    pieces.push({ at: index, text: link, link: true });
    at = index + link.length;
  }
  return [...pieces, { at, text: text.slice(at), link: false }];
}

/** The plain twin of a mail, its addresses to be clicked. */
export const MailText = ({ text }: { readonly text: string }) => (
  <pre className="whitespace-pre-wrap break-words">
    {piecesOf(text).map((piece) =>
      piece.link ? (
        <a key={piece.at} href={piece.text}>
          {piece.text}
        </a>
      ) : (
        piece.text
      ),
    )}
  </pre>
);
