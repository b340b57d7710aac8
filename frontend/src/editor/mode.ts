/** What the page takes the member to be allowed until the server says: `write` edits, anything else only follows. */
export type Mode = 'write' | 'suggest' | 'comment' | 'read';
