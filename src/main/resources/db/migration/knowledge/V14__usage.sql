-- How often a practice was opened on its page and taken along as a file, by month: sums alone. Nothing says by whom, from where, or when within the month.
create table knowledge.usage (
  practice text   not null,
  month    date   not null,
  opened   bigint not null,
  taken    bigint not null,
  constraint usage_pk primary key (practice, month),
  constraint usage_of foreign key (practice) references knowledge.practice (key),
  constraint usage_month check (extract(day from month) = 1),
  constraint usage_counts check (opened >= 0 and taken >= 0)
);
grant select, insert, update on knowledge.usage to ${app};
