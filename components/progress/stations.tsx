import type { ReactNode } from 'react';

/** One stop on the way: past, present, promised, or where the way ended. */
export interface Station {
  readonly id: string;
  readonly label: ReactNode;
  /** A past day, or a promised one: "4 March 2026", "ready around 14 December". */
  readonly when?: ReactNode;
  readonly state: 'done' | 'now' | 'ahead' | 'stopped';
}

interface StationsProps {
  readonly label: string;
  readonly stations: readonly Station[];
  /** The states as words, for those who do not see the line: "done", "now", "ahead", "ended". */
  readonly words: Readonly<Record<Station['state'], string>>;
}

/** The way of an application as a line of stations with their dates. */
export const Stations = ({ label, stations, words }: StationsProps) => (
  <ol className="stations" aria-label={label}>
    {stations.map((station) => (
      <li
        key={station.id}
        className={`station-${station.state}`}
        aria-current={station.state === 'now' ? 'step' : undefined}
      >
        <span className="sr-only">{words[station.state]}: </span>
        {station.state === 'now' ? <b>{station.label}</b> : station.label}
        {station.when === undefined ? null : (
          <span className="quiet small block">{station.when}</span>
        )}
      </li>
    ))}
  </ol>
);
