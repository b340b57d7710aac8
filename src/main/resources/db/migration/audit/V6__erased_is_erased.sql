-- An erased entry names nobody: another author, or another change, cannot stand where the digest of the true one is all that is left.
alter table audit.record
  drop constraint record_erased_whole,
  add constraint record_erased_whole
    check (erased_at is null or num_nonnulls(salt, member_id, about_member, changed, address, via) = 0);
