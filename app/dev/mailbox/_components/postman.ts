import type { JobContext } from '@/lib/platform/context';
import { contextFor } from '@/lib/web/context';

/** Who may look into every mail: the demo's mailbox, as a job of the worker. */
export const postman = (): JobContext =>
  contextFor({ kind: 'job', job: 'demo_mailbox' }, { kind: 'job', job: 'demo_mailbox' });
