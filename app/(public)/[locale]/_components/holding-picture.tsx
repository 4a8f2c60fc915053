/** The sign of Attune, grown large: arcs that hold one another around something small. */
export const HoldingPicture = () => (
  <svg
    className="hero-picture"
    viewBox="0 0 480 330"
    fill="none"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d="M28 300a212 212 0 0 1 424 0" className="stroke-line" strokeWidth="2" />
    <path d="M62 300a178 178 0 0 1 356 0" className="stroke-accent" strokeWidth="22" />
    <path d="M104 300a136 136 0 0 1 272 0" className="stroke-line" strokeWidth="2" />
    <path d="M142 304a98 98 0 0 1 196 0" className="stroke-warm" strokeWidth="22" />
    <path d="M180 304a60 60 0 0 1 120 0" className="stroke-line" strokeWidth="2" />
    <circle cx="240" cy="292" r="26" className="fill-accent-strong" />
  </svg>
);
