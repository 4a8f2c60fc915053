import { note } from '../../actions';

export default function Page() {
  return (
    <form action={note}>
      <input aria-label="Text" name="text" />
      <button type="submit">Save</button>
    </form>
  );
}
