import { NothingHere } from '@/components/shell/nothing-here';

export default function NotFound() {
  return (
    <div className="page page-narrow">
      <NothingHere />
    </div>
  );
}
