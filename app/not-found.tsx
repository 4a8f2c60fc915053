import { FocusShell } from '@/components/shell/focus-shell';
import { NothingHere } from '@/components/shell/nothing-here';

export default function NotFound() {
  return (
    <FocusShell>
      <NothingHere />
    </FocusShell>
  );
}
