-- What came about in a room while no member was at work stands in its record as the portal's; what any other account did belongs to no room.
alter table audit.record
  drop constraint record_of_an_account_stands_apart,
  add constraint record_of_an_account_stands_apart
    check (account is null or num_nonnulls(affiliation, capacity) = 0 and (room_id is null or account = 'the portal'));
