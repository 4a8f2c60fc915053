import type { Words } from '@/lib/core/locale';
import type { Role } from '@/lib/platform/context';

/** What each role is called in letters and mails, where the reader's language is known later. */
export const roleWords = {
  advisor: { en: 'advisor', es: 'asesor/a' },
  reviewer: { en: 'reviewer', es: 'revisor/a' },
  coordinator: { en: 'coordinator', es: 'coordinador/a' },
  admin: { en: 'administrator', es: 'administrador/a' },
  rsc_provider: { en: 'RSC provider', es: 'proveedor/a de RSC' },
  trainer: { en: 'trainer', es: 'capacitador/a' },
  exam_scorer: { en: 'exam scorer', es: 'calificador/a de exámenes' },
} as const satisfies Record<Role, Words>;
