export async function GET() {
  return new Response('file', {
    headers: { 'Content-Type': 'text/plain', 'Content-Security-Policy': 'sandbox' },
  });
}
