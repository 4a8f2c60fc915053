export default function FrontPage() {
  return <h1>Attune</h1>;
}
