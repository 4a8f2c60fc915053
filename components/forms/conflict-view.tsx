'use client';

import { useFormState } from '@/components/ui/form-state';
import type { ActionConflict } from '@/lib/web/action-result';

/** Both versions side by side when somebody else saved first. */
export function ConflictView({ conflict }: { readonly conflict: ActionConflict }) {
  const { words } = useFormState();
  if (words === null) return null;
  return (
    <section className="summary">
      <h2>{words.conflictTitle}</h2>
      <p>{conflict.message}</p>
      <table className="table mt-3">
        <thead>
          <tr>
            <th scope="col">{words.conflictField}</th>
            <th scope="col">{words.conflictTheirs}</th>
            <th scope="col">{words.conflictYours}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map((field) => (
            <tr key={field.label}>
              <th scope="row">{field.label}</th>
              <td>{field.theirs}</td>
              <td>{field.yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint mt-2">{words.conflictHint}</p>
    </section>
  );
}
