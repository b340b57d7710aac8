import { csrfHeader } from './ticket';

/** What the server answered: the address of the picture it keeps now, or why it keeps none, in the member's language. */
export type Kept = { readonly src: string } | { readonly message: string | null };

/** The kinds of picture that a text can show. */
export const PICTURES = 'image/png,image/jpeg,image/gif,image/webp';

/** The first picture among files that were pasted or dropped; one that a text cannot show is told by the server. */
export function pictureIn(files: FileList | undefined): File | null {
  return [...(files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}

/** Hands a picture to the server, which keeps it among the files of the text's room. */
export async function sendPicture(textId: string, file: File): Promise<Kept> {
  const address = new URL(`texts/${encodeURIComponent(textId)}/images`, document.baseURI);
  address.search = new URLSearchParams({ name: file.name || 'picture' }).toString();
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...csrfHeader() },
      body: file,
      redirect: 'manual',
    });
    if (answer.status !== 201 && answer.status !== 422) return { message: null };
    return (await answer.json()) as Kept;
  } catch {
    return { message: null };
  }
}
