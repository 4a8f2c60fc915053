import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { TitleHead, type TitleHeadProps } from './title-head';

interface PageTitleProps extends TitleHeadProps {
  readonly back?: { readonly href: string; readonly label: string };
}

/** The head of a page: the way back, the heading, what it is for, what to do. */
export const PageTitle = ({ back, ...head }: PageTitleProps) => (
  <header className="page-title">
    {back === undefined ? null : (
      <Link href={back.href} className="back" prefetch={false}>
        <ArrowLeft aria-hidden="true" />
        {back.label}
      </Link>
    )}
    <TitleHead {...head} />
  </header>
);
