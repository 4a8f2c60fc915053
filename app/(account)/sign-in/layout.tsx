import type { ReactNode } from 'react';
import { FocusShell } from '@/components/shell/focus-shell';

export default function SignInLayout({ children }: { readonly children: ReactNode }) {
  return <FocusShell>{children}</FocusShell>;
}
