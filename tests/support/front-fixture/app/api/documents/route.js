export async function POST(request) {
  let size = 0;
  for await (const chunk of request.body) size += chunk.length;
  return Response.json({ size });
}
