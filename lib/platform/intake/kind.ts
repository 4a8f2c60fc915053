import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '@/lib/core/result';
import { type AcceptedKind, acceptedKinds, type IntakeRefusal, type SentFile } from './model';

const kinds = Object.keys(acceptedKinds) as readonly AcceptedKind[];
const has = (list: readonly string[], value: string) => list.includes(value);

/** What a file is, if its bytes, its ending and the type the browser named all say the same. */
export async function kindOf(file: SentFile): Promise<Result<AcceptedKind, IntakeRefusal>> {
  const found = await fileTypeFromBuffer(file.content).catch(() => undefined);
  const kind = kinds.find((each) => acceptedKinds[each].mediaType === found?.mime);
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const declared = file.declaredType.toLowerCase();
  if (!kind) {
    const pretended = kinds.some((each) => has(acceptedKinds[each].endings, ending));
    return err(pretended ? 'type-mismatch' : 'type-not-allowed');
  }
  const { endings, declared: types } = acceptedKinds[kind];
  return has(endings, ending) && has(types, declared) ? ok(kind) : err('type-mismatch');
}
