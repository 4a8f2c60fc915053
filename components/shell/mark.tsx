/** The sign of Attune: one who holds, one who is held. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" strokeWidth="3" strokeLinecap="round">
    <path d="M6 20a10 10 0 0 1 20 0" className="stroke-accent" />
    <path d="M11 21a5 5 0 0 1 10 0" className="stroke-warm" />
    <circle cx="16" cy="24" r="2.6" className="fill-accent-strong" />
  </svg>
);
