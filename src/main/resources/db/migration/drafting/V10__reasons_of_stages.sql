-- Going back to an earlier stage is possible, with the reason recorded; going on may have one.
alter table drafting.stage_change
  add column reason text,
  add constraint stage_change_reason check (length(reason) between 1 and 1000);
