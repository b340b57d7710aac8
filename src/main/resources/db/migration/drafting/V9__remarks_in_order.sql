-- Remarks that are brought in together are of one moment; their number tells which came first.
alter table drafting.remark add column number bigint not null generated always as identity;
