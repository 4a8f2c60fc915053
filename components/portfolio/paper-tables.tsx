import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstantDate, formatNumber } from '@/lib/platform/format';
import type { FrozenPortfolio } from '@/lib/readiness/frozen/model';
import { portfolioWords } from './portfolio-words';

/** Memberships, and whether somebody has looked. */
export async function MembershipTable({ document }: { readonly document: FrozenPortfolio }) {
  const { t, span } = await portfolioWords(document);
  return (
    <Table
      caption={t('membership.title')}
      columns={[
        { key: 'of', header: t('membership.of'), heading: true },
        { key: 'kind', header: t('membership.kind') },
        { key: 'when', header: t('column.when') },
        { key: 'checked', header: t('membership.checked'), bare: true },
      ]}
      rows={document.ledger.memberships.map((entry) => ({
        id: entry.id,
        cells: {
          of: entry.association,
          kind: t(`member.${entry.kind}` as 'member.individual'),
          when: span(entry.from, entry.until),
          checked: (
            <Tag tone={entry.verified ? 'good' : 'none'}>
              {entry.verified ? t('membership.seen') : t('membership.stated')}
            </Tag>
          ),
        },
      }))}
    />
  );
}

/** The agreements as they were signed. */
export async function AgreementTable({ document }: { readonly document: FrozenPortfolio }) {
  const { t, locale } = await portfolioWords(document);
  const { timeZone } = document.application;
  return (
    <Table
      caption={t('agreement.title')}
      columns={[
        { key: 'what', header: t('agreement.what'), heading: true },
        { key: 'by', header: t('agreement.by') },
        { key: 'on', header: t('column.date') },
      ]}
      rows={document.agreements.map((each) => ({
        id: each.textId,
        cells: {
          what: t('agreement.version', {
            name: t(`agreement.${each.kind}`),
            version: each.textVersion,
          }),
          by: each.signedName,
          on: formatInstantDate(locale, new Date(each.signedAt), timeZone, 'short'),
        },
      }))}
    />
  );
}

interface DocumentTableProps {
  readonly document: FrozenPortfolio;
  /** Where a file can be opened, for those who may. */
  readonly hrefOf?: ((id: string) => string) | undefined;
}

/** The papers that were attached, each with the fingerprint it had. */
export async function DocumentTable({ document, hrefOf }: DocumentTableProps) {
  const { t, locale } = await portfolioWords(document);
  return (
    <Table
      caption={t('document.title')}
      columns={[
        { key: 'name', header: t('document.name'), heading: true },
        { key: 'kind', header: t('document.kind') },
        { key: 'size', header: t('document.size'), numeric: true },
        { key: 'print', header: t('document.print') },
      ]}
      rows={document.ledger.documents.map((file) => ({
        id: file.id,
        cells: {
          name: hrefOf ? (
            <a href={hrefOf(file.id)} className="break-words">
              {file.name}
            </a>
          ) : (
            <span className="break-words">{file.name}</span>
          ),
          kind: t(`paper.${file.kind}` as 'paper.proof'),
          size: t('document.kilobytes', {
            count: formatNumber(locale, Math.ceil(file.bytes / 1024)),
          }),
          print: <code className="small">{file.sha256.slice(0, 12)}</code>,
        },
      }))}
    />
  );
}
