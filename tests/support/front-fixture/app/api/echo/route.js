export async function POST(request) {
  return Response.json({ size: (await request.text()).length });
}

export async function GET(request) {
  return Response.json(Object.fromEntries(request.headers));
}
