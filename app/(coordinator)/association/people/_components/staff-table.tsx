import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Grant, MemberOfStaff } from '@/lib/associations/model';
import { getTranslations } from '@/lib/platform/words';
import { revokeRoleAction } from '../actions';

async function Revoke({ name, grant }: { readonly name: string; readonly grant: Grant }) {
  const t = await getTranslations();
  const role = t(`accounts.roles.${grant.role}`);
  const open = t('associations.people.revoke', { role });
  return (
    <Confirm open={open} danger>
      <p>{t('associations.people.revokeLead', { name, role })}</p>
      <ActionForm action={revokeRoleAction} label={`${open} · ${name}`}>
        <input type="hidden" name="grant" value={grant.id} />
        <SubmitButton look="danger">{open}</SubmitButton>
      </ActionForm>
    </Confirm>
  );
}

interface StaffTableProps {
  readonly staff: readonly MemberOfStaff[];
  readonly mayChange: boolean;
}

/** Everybody who holds a role, and the way to take it back. */
export async function StaffTable({ staff, mayChange }: StaffTableProps) {
  const t = await getTranslations();
  const rows = staff.map((member) => ({
    id: member.personId,
    cells: {
      name: (
        <>
          {member.name}{' '}
          {member.invited ? <Tag tone="wait">{t('associations.people.invited')}</Tag> : null}
        </>
      ),
      email: member.email,
      roles: member.grants.map((grant) => t(`accounts.roles.${grant.role}`)).join(', '),
      change: (
        <div className="stack-tight">
          {member.grants.map((grant) => (
            <Revoke key={grant.id} name={member.name} grant={grant} />
          ))}
        </div>
      ),
    },
  }));
  const columns = [
    { key: 'name', header: t('associations.people.name'), heading: true },
    { key: 'email', header: t('associations.people.email') },
    { key: 'roles', header: t('associations.people.roles') },
    ...(mayChange ? [{ key: 'change', header: t('associations.people.change'), bare: true }] : []),
  ] as const;
  return <Table caption={t('associations.people.caption')} columns={columns} rows={rows} />;
}
