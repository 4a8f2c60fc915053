import createNextIntlPlugin from 'next-intl/plugin';

// Demo routes (persona sign-in, mailbox) exist only in a build made for the demo: a plain build
// does not know their files, so there is nothing to switch on by mistake.
const demo = process.env.ATTUNE_DEMO === '1';
const bench = process.env.ATTUNE_BENCH === '1';
const pages = ['tsx', 'ts'];
const extensions = [
  ...(demo ? ['demo.tsx', 'demo.ts'] : []),
  ...(bench ? ['bench.tsx', 'bench.ts'] : []),
  ...pages,
];

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  pageExtensions: extensions,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // Types are a gate of their own (npm run check); the build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    'pdfkit',
    'sharp',
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    'nodemailer',
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
    'file-type',
  ],
  experimental: {
    // The front server (server/) compares Origin with our own address before Next sees a request
    // and Host is ours by then, so no further origin is ever added here.
    serverActions: { bodySizeLimit: '1mb', allowedOrigins: [] },
    serverSourceMaps: false,
  },
};

export default createNextIntlPlugin('./lib/web/i18n/request.ts')(config);
