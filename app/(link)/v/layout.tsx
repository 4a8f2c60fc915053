import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { FocusShell } from '@/components/shell/focus-shell';

// An address with a token in it is told to nobody and listed nowhere.
export const metadata: Metadata = {
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

export default function LinkLayout({ children }: { readonly children: ReactNode }) {
  return <FocusShell>{children}</FocusShell>;
}
